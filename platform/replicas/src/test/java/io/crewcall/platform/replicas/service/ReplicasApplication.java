package io.crewcall.platform.replicas.service;

import io.crewcall.platform.replicas.brand.BrandReplicaConfiguration;
import io.crewcall.platform.replicas.media.MediaAssetReplicaConfiguration;
import io.crewcall.platform.replicas.person.PersonCardConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaConfiguration;
import io.crewcall.platform.security.AccessRules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service that keeps all of them, in a package of its own. */
@SpringBootApplication
@Import({
  UserReplicaConfiguration.class,
  BrandReplicaConfiguration.class,
  MediaAssetReplicaConfiguration.class,
  PersonCardConfiguration.class
})
public class ReplicasApplication {

  @Bean
  AccessRules accessRules() {
    return requests -> {};
  }
}
