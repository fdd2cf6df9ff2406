package io.crewcall.auth.account;

import static java.time.ZoneOffset.UTC;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores new accounts. Not by Hibernate: a taken e-mail address or handle is expected, and its way
 * of telling is to log the whole row, credentials included.
 */
@Component
class NewAccounts {
  private final JdbcClient jdbc;

  NewAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts the account; waits for others that are about to take the same handle, or to prove the
   * same address.
   *
   * @return false when one of the two is taken
   */
  boolean insert(Account account) {
    int inserted =
        jdbc.sql(
                """
                insert into account (id, email, handle, display_name, password_hash, active,
                  registered_at, version, email_verified_at)
                values (:id, :email, :handle, :name, :hash, :active, :registered, :version,
                  :verified)
                on conflict do nothing
                """)
            .param("id", account.id())
            .param("email", account.email())
            .param("handle", account.handle())
            .param("name", account.displayName())
            .param("hash", account.passwordHash())
            .param("active", account.isActive())
            .param("registered", account.registeredAt().atOffset(UTC))
            .param("version", account.version())
            .param("verified", account.isVerified() ? account.registeredAt().atOffset(UTC) : null)
            .update();
    if (inserted == 0) {
      return false;
    }
    account
        .roles()
        .forEach(role ->
            jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                .param("id", account.id())
                .param("role", role.name())
                .update());
    return true;
  }
}
