package io.crewcall.user.user;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.messaging.Subscription;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets users follow their accounts: the first event of an account creates the user. */
@Configuration(proxyBeanMethods = false)
class UserAccounts {

  @Bean
  Subscription<AccountState> accountSubscription(Users users, Outbox outbox, Clock clock) {
    return Subscription.to(AccountState.class, event -> apply(event, users, outbox, clock));
  }

  private static void apply(Event<AccountState> event, Users users, Outbox outbox, Clock clock) {
    Optional<User> known = users.findById(event.subject());
    if (known.isEmpty()) {
      User user = users.saveAndFlush(new User(event.data(), event.version(), clock.instant()));
      outbox.publish("user.created", user.id(), user.version(), user.state());
      return;
    }
    User user = known.get();
    if (user.follow(event.data(), event.version(), clock.instant())) {
      users.saveAndFlush(user);
      outbox.publish("user.updated", user.id(), user.version(), user.state());
    }
  }
}
