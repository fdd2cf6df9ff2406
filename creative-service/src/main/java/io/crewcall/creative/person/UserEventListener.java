package io.crewcall.creative.person;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copy of users up to date. */
@Configuration(proxyBeanMethods = false)
class UserEventListener {

  @Bean
  Subscription<UserState> userEvents(PersonRepository people) {
    return Subscription.to(
        UserState.class,
        event -> {
          PersonReplica person =
              people
                  .findById(event.data().userId())
                  .orElseGet(() -> new PersonReplica(event.data().userId()));
          person.apply(event.data(), event.version());
          people.save(person);
        });
  }
}
