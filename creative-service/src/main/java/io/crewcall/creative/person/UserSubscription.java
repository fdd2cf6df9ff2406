package io.crewcall.creative.person;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to user-service. */
@Configuration(proxyBeanMethods = false)
class UserSubscription {

  @Bean
  Subscription<UserState> userEvents(People people) {
    return Subscription.to(UserState.class, people::apply);
  }
}
