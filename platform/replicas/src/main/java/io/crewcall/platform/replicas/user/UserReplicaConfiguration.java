package io.crewcall.platform.replicas.user;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.replicas.refill.Refill;
import io.crewcall.platform.replicas.refill.RefillConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by services that keep a copy of people's names. */
@Configuration(proxyBeanMethods = false)
@Import(RefillConfiguration.class)
@AutoConfigurationPackage(basePackageClasses = UserReplica.class)
public class UserReplicaConfiguration {

  @Bean
  UserReplicaPersonalData userReplicaPersonalData(UserReplicaRepository users) {
    return new UserReplicaPersonalData(users);
  }

  @Bean
  Refill<UserState> userRefill(UserReplicaRepository users) {
    return new Refill<>(UserState.class, users::on);
  }
}
