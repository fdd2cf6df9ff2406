package io.crewcall.auth.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The password hashes of an e-mail address. There can be several: one account that has shown to own
 * the address, and others that have not. They share a salt as far as possible, so that one
 * computation tells which of them a password opens; see docs/adr/0015.
 */
@Component
class Credentials {
  /** Of so many unproven accounts at one address the newest count. */
  private static final int MOST = 100;

  private final JdbcClient jdbc;

  Credentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Credential(UUID accountId, String hash) {

    @Override
    public String toString() {
      return "Credential[" + accountId + "]";
    }
  }

  /** The proven account first, then the newest. */
  List<Credential> of(EmailAddress email) {
    return jdbc.sql(
            """
            select id, password_hash from account where email = :email and erased_at is null
            order by (email_verified_at is null), registered_at desc, id desc limit :most
            """)
        .param("email", email.value())
        .param("most", MOST)
        .query((row, number) ->
            new Credential(row.getObject("id", UUID.class), row.getString("password_hash")))
        .list();
  }

  /** One whose salt a new account at this address should share. */
  Optional<String> sibling(EmailAddress email) {
    return of(email).stream().findFirst().map(Credential::hash);
  }
}
