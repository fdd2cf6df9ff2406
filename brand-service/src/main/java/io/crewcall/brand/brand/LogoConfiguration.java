package io.crewcall.brand.brand;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.media.MediaAssetReplicaConfiguration;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import io.crewcall.platform.replicas.media.PictureRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Logos are files of media-service, and follow them. */
@Configuration(proxyBeanMethods = false)
@Import(MediaAssetReplicaConfiguration.class)
class LogoConfiguration {

  @Bean
  PictureRules logoRules(MediaAssetReplicaRepository assets) {
    return new PictureRules(assets, "LOGO", "logoMediaId", "logoUrl");
  }

  @Bean
  Subscription<AssetState> logoFiles(MediaAssetReplicaRepository assets, BrandService brands) {
    return Subscription.to(
            AssetState.class,
            event -> {
              if (assets.on(event)) {
                brands.logoChanged(event.data().mediaId());
              }
            })
        // Whoever has uploaded a picture waits for it.
        .ahead();
  }
}
