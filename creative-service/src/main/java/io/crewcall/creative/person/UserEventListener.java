package io.crewcall.creative.person;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.profiles.ProfileOwnerConfiguration;
import io.crewcall.platform.profiles.ProfileOwners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the replicas of users up to date. */
@Configuration(proxyBeanMethods = false)
@Import(ProfileOwnerConfiguration.class)
class UserEventListener {

  @Bean
  Subscription<UserState> userEvents(ProfileOwners owners, AwayReplicaRepository away) {
    return Subscription.to(
        UserState.class,
        event -> {
          owners.on(event);
          away.renew(
              event.data().userId(),
              AwayReplica::new,
              event.version(),
              replica -> replica.take(event.data()));
        });
  }
}
