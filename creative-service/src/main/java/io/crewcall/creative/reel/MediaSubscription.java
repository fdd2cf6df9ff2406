package io.crewcall.creative.reel;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.creative.profile.ReelShelf;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to media-service. */
@Configuration(proxyBeanMethods = false)
class MediaSubscription {

  @Bean
  Subscription<AssetState> mediaEvents(MediaAssets assets, ReelShelf shelf) {
    return Subscription.to(
        AssetState.class,
        event -> {
          if (assets.apply(event) && event.data().status() != AssetState.Status.READY) {
            shelf.takeDown(event.data().mediaId());
          }
        });
  }
}
