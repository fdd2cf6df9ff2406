package io.crewcall.user.user;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.messaging.Subscription;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets users follow their accounts: the first event of an account creates the user. */
@Configuration(proxyBeanMethods = false)
class UserAccounts {
  private final Users users;
  private final Handles handles;
  private final Outbox outbox;
  private final Clock clock;

  UserAccounts(Users users, Handles handles, Outbox outbox, Clock clock) {
    this.users = users;
    this.handles = handles;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Bean
  Subscription<AccountState> accountSubscription() {
    return Subscription.to(AccountState.class, this::apply).ahead();
  }

  private void apply(Event<AccountState> event) {
    Optional<User> known = users.findById(event.subject());
    if (known.isEmpty()) {
      String handle = handles.takeOrLike(event.subject(), event.data().handle());
      tell("user.created", new User(event.data(), handle, event.version(), clock.instant()));
      return;
    }
    User user = known.get();
    if (user.follow(event.data(), event.version(), clock.instant())) {
      tell("user.updated", user);
    }
  }

  private void tell(String type, User user) {
    User stored = users.saveAndFlush(user);
    outbox.publish(type, stored.id(), stored.version(), stored.state(LocalDate.now(clock)));
  }
}
