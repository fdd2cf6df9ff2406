package io.crewcall.platform.reels;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy of stored files, what keeps it up to date, and the rules of reels. */
@Configuration(proxyBeanMethods = false)
public class ReelConfiguration {

  @Bean
  MediaAssetReplica mediaAssetReplica(JdbcClient jdbc) {
    return new MediaAssetReplica(jdbc);
  }

  @Bean
  ReelRules reelRules(MediaAssetReplica assets) {
    return new ReelRules(assets);
  }

  @Bean
  MediaAssetPersonalData mediaAssetPersonalData(MediaAssetReplica assets) {
    return new MediaAssetPersonalData(assets);
  }

  @Bean
  Subscription<AssetState> mediaEvents(MediaAssetReplica assets, ReelOwner owner) {
    return Subscription.to(
        AssetState.class,
        event -> {
          if (assets.apply(event) && event.data().status() != AssetState.Status.READY) {
            owner.takeDown(event.data().mediaId());
          }
        });
  }
}
