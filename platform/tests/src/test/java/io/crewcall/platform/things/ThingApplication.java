package io.crewcall.platform.things;

import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class ThingApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ThingApplication.class, arguments);
  }

  @Bean
  AccessRules accessRules() {
    return requests -> requests.requestMatchers("/things/**").authenticated();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(ThingState.class, BellState.class);
  }

  @Bean
  Subscription<ThingState> thingSubscription(ThingEffects effects) {
    return Subscription.to(ThingState.class, effects::on).inBatches();
  }

  @Bean
  Subscription<BellState> bellSubscription(ThingEffects effects) {
    return Subscription.toAll(BellState.class, effects::rung).ahead();
  }
}
