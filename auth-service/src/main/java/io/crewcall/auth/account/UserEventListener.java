package io.crewcall.auth.account;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Follows what people call themselves: user-service owns handle and display name after the
 * registration. So a newcomer is told at once that a handle is taken, and tokens carry the names of
 * today. Nothing of the account's own state changes, and so not its version.
 */
@Configuration(proxyBeanMethods = false)
class UserEventListener {
  private final AccountRepository accounts;

  UserEventListener(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Bean
  Subscription<UserState> chosenNamesOfUsers() {
    return Subscription.to(UserState.class, this::on);
  }

  private void on(Event<UserState> event) {
    UserState user = event.data();
    if (user.erased()) {
      return;
    }
    accounts.followUser(
        user.userId(), user.handle().toLowerCase(Locale.ROOT), user.displayName(), event.version());
  }
}
