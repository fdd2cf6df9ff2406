package io.crewcall.auth.account;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows what people call themselves: user-service owns handle and display name after the
 * registration. So a newcomer is told at once that a handle is taken, and tokens carry the names of
 * today. Nothing of the account's own state changes, and so not its version.
 */
@Configuration(proxyBeanMethods = false)
class ChosenNames {
  private final JdbcClient jdbc;

  ChosenNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  Subscription<UserState> chosenNamesOfUsers() {
    return Subscription.to(UserState.class, this::on);
  }

  /**
   * A handle that another account has just registered stays with that account here: user-service
   * gives the newcomer another one, and tells.
   */
  private void on(Event<UserState> event) {
    UserState user = event.data();
    if (user.erased()) {
      return;
    }
    jdbc.sql(
            """
            update account a
               set display_name = :name, user_version = :version,
                   handle = case when exists (select 1 from account other
                                               where other.handle = :handle and other.id <> a.id
                                                 and other.erased_at is null)
                            then a.handle else :handle end
             where a.id = :id and a.user_version < :version and a.erased_at is null
            """)
        .param("id", user.userId())
        .param("handle", user.handle().toLowerCase(Locale.ROOT))
        .param("name", user.displayName())
        .param("version", event.version())
        .update();
  }
}
