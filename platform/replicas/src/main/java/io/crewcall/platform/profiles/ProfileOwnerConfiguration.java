package io.crewcall.platform.profiles;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.personaldata.Erasure;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.replicas.refill.Refill;
import io.crewcall.platform.replicas.user.UserReplicaConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The copy of people and what it decides about profiles; the service subscribes to users. */
@Configuration(proxyBeanMethods = false)
@Import(UserReplicaConfiguration.class)
public class ProfileOwnerConfiguration {

  @Bean
  ProfileOwners profileOwners(
      UserReplicaRepository users, OwnedProfiles profiles, Erasure erasure) {
    return new ProfileOwners(users, profiles, erasure);
  }

  /** Profiles of before the rule follow it too. */
  @Bean
  Refill<UserState> profileOwnerRefill(ProfileOwners owners) {
    return new Refill<>(UserState.class, owners::on);
  }

  @Bean
  OpenAccountInterceptor openAccountInterceptor(UserReplicaRepository users) {
    return new OpenAccountInterceptor(users);
  }

  /** Before all other parts, so that an erasure takes its locks in the order of an event. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  PersonalData profileOwnerLock(UserReplicaRepository users, OwnedProfiles profiles) {
    return new ProfileOwnerLock(users, profiles);
  }
}
