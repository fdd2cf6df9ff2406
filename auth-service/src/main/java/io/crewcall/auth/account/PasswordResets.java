package io.crewcall.auth.account;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.key.KeyVault;
import io.crewcall.auth.verification.OneTimeCodes;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.platform.id.IdGenerator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wishes for a new password. A request only writes the wish down, which is the same work whatever
 * address it names; a job looks later whether there is an account.
 */
@Component
class PasswordResets {
  private final JdbcClient jdbc;
  private final KeyVault vault;
  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final AccountMails mails;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final TransactionTemplate transaction;

  PasswordResets(
      JdbcClient jdbc,
      KeyVault vault,
      Accounts accounts,
      OneTimeCodes codes,
      AccountMails mails,
      AuditLog audit,
      IdGenerator ids,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.accounts = accounts;
    this.codes = codes;
    this.mails = mails;
    this.audit = audit;
    this.ids = ids;
    this.transaction = new TransactionTemplate(transactions);
  }

  void wish(EmailAddress email) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into password_reset_request (id, sealed_email, requested_at)
            values (:id, :email, now())
            """)
        .param("id", id)
        .param("email", vault.seal(name(id), email.value()))
        .update();
  }

  /** Several instances take different wishes. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
  public void answerWishes() {
    while (Boolean.TRUE.equals(transaction.execute(status -> answerOne()))) {
      // on to the next
    }
  }

  private boolean answerOne() {
    Optional<Wish> next =
        jdbc.sql(
                """
                delete from password_reset_request where id = (
                  select id from password_reset_request order by requested_at limit 1
                  for update skip locked)
                returning id, sealed_email
                """)
            .query((row, number) ->
                new Wish(row.getObject("id", UUID.class), row.getBytes("sealed_email")))
            .optional();
    next.flatMap(this::address).ifPresent(this::mail);
    return next.isPresent();
  }

  private record Wish(UUID id, byte[] sealedEmail) {}

  /** Nobody can read it after the encryption key has changed. */
  private Optional<EmailAddress> address(Wish wish) {
    try {
      return EmailAddress.parse(vault.open(name(wish.id()), wish.sealedEmail()));
    } catch (IllegalStateException otherKey) {
      return Optional.empty();
    }
  }

  /** The account that has proven the address; else the newest that says it is its own. */
  private void mail(EmailAddress address) {
    accounts.credentials(address).stream()
        .findFirst()
        .flatMap(credential -> accounts.find(credential.accountId()))
        .ifPresent(account -> {
          String code = codes.issue(Purpose.PASSWORD_RESET, account.id());
          audit.record(account.id(), AuditEventType.PASSWORD_RESET_REQUESTED, Map.of());
          mails.resetPassword(account.id(), address.value(), code);
        });
  }

  private static String name(UUID id) {
    return "password reset " + id;
  }
}
