package io.crewcall.platform.replicas.block;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by services in which people deal with each other. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackageClasses = BlockReplica.class)
public class BlockReplicaConfiguration {

  @Bean
  BlockReplicaPersonalData blockReplicaPersonalData(BlockReplicaRepository blocks) {
    return new BlockReplicaPersonalData(blocks);
  }
}
