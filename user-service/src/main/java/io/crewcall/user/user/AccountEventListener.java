package io.crewcall.user.user;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.messaging.Subscription;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Users follow their accounts: the first event of an account creates the user. */
@Configuration(proxyBeanMethods = false)
class AccountEventListener {
  private final UserRepository users;
  private final HandleService handles;
  private final Clock clock;

  AccountEventListener(UserRepository users, HandleService handles, Clock clock) {
    this.users = users;
    this.handles = handles;
    this.clock = clock;
  }

  @Bean
  Subscription<AccountState> accountSubscription() {
    return Subscription.to(AccountState.class, this::on).ahead();
  }

  private void on(Event<AccountState> event) {
    Instant now = clock.instant();
    User user = users.findById(event.subject()).orElseGet(() -> newUser(event, now));
    user.follow(event.data(), event.version(), now);
    users.save(user);
  }

  private User newUser(Event<AccountState> event, Instant now) {
    String handle = handles.takeSimilar(event.subject(), event.data().handle());
    return new User(event.data(), handle, event.version(), now);
  }
}
