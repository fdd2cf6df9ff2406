package io.crewcall.platform.replicas.media;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by services that keep a copy of what is known of stored files. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackageClasses = MediaAssetReplica.class)
public class MediaAssetReplicaConfiguration {

  @Bean
  MediaAssetReplicaPersonalData mediaAssetReplicaPersonalData(MediaAssetReplicaRepository assets) {
    return new MediaAssetReplicaPersonalData(assets);
  }
}
