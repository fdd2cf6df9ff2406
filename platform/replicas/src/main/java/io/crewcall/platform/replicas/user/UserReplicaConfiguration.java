package io.crewcall.platform.replicas.user;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by services that keep a copy of people's names. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackageClasses = UserReplica.class)
public class UserReplicaConfiguration {

  @Bean
  UserReplicaPersonalData userReplicaPersonalData(UserReplicaRepository users) {
    return new UserReplicaPersonalData(users);
  }
}
