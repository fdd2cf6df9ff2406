package io.crewcall.auth.account.password;

import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.id.IdGenerator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for a new password that wait to be looked at. Their addresses are encrypted. */
@Component
class PasswordResetQueue {
  private final JdbcClient jdbc;
  private final Encryption encryption;
  private final IdGenerator ids;

  PasswordResetQueue(JdbcClient jdbc, Encryption encryption, IdGenerator ids) {
    this.jdbc = jdbc;
    this.encryption = encryption;
    this.ids = ids;
  }

  void add(EmailAddress email) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into password_reset_request (id, sealed_email, requested_at)
            values (:id, :email, now())
            """)
        .param("id", id)
        .param("email", encryption.encrypt(name(id), email.value()))
        .update();
  }

  /** A request that was taken out; without an address when nobody can read it any more. */
  record Taken(Optional<EmailAddress> email) {}

  /** Takes the oldest request out, in the present transaction; several instances take others. */
  Optional<Taken> take() {
    return jdbc.sql(
            """
            delete from password_reset_request where id = (
              select id from password_reset_request order by requested_at limit 1
              for update skip locked)
            returning id, sealed_email
            """)
        .query((row, number) ->
            new Taken(address(row.getObject("id", UUID.class), row.getBytes("sealed_email"))))
        .optional();
  }

  private Optional<EmailAddress> address(UUID id, byte[] encrypted) {
    try {
      return EmailAddress.parse(encryption.decrypt(name(id), encrypted));
    } catch (IllegalStateException otherKey) {
      return Optional.empty();
    }
  }

  private static String name(UUID id) {
    return "password reset " + id;
  }
}
