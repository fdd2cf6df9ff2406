package io.crewcall.platform.replicas.media;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.replicas.refill.Refill;
import io.crewcall.platform.replicas.refill.RefillConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by services that keep a copy of what is known of stored files. */
@Configuration(proxyBeanMethods = false)
@Import(RefillConfiguration.class)
@AutoConfigurationPackage(basePackageClasses = MediaAssetReplica.class)
public class MediaAssetReplicaConfiguration {

  @Bean
  MediaAssetReplicaPersonalData mediaAssetReplicaPersonalData(MediaAssetReplicaRepository assets) {
    return new MediaAssetReplicaPersonalData(assets);
  }

  @Bean
  Refill<AssetState> assetRefill(MediaAssetReplicaRepository assets) {
    return new Refill<>(AssetState.class, assets::on);
  }
}
