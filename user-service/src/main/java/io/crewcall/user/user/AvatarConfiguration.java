package io.crewcall.user.user;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.jobs.QueuedJob;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.media.MediaAssetReplicaConfiguration;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import io.crewcall.platform.replicas.media.PictureRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Avatars are files of media-service, and follow them. */
@Configuration(proxyBeanMethods = false)
@Import(MediaAssetReplicaConfiguration.class)
class AvatarConfiguration {

  @Bean
  PictureRules avatarRules(MediaAssetReplicaRepository assets) {
    return new PictureRules(assets, "AVATAR", "avatarMediaId", "avatarUrl");
  }

  @Bean
  Subscription<AssetState> avatarFiles(MediaAssetReplicaRepository assets, UserService users) {
    return Subscription.to(
            AssetState.class,
            event -> {
              if (assets.on(event)) {
                users.avatarChanged(event.data().mediaId());
              }
            })
        // Whoever has uploaded a picture waits for it.
        .ahead();
  }

  /** Tells the users whom a migration has changed and enqueued. */
  @Bean
  QueuedJob userRenewal(UserService users) {
    return QueuedJob.named("user-renewal").runWithId(users::renew);
  }
}
