package io.crewcall.platform.replicas.brand;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** Imported by services that keep a copy of brands and their teams. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackageClasses = BrandReplica.class)
public class BrandReplicaConfiguration {}
