package io.crewcall.auth.account;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.password.Passwords;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes accounts. Whether an address has an account already changes neither the answer nor the
 * work: either way there is a new account that has not proven its address, and one mail goes to the
 * address. See docs/adr/0015.
 */
@Component
class Registrations {
  private final Accounts accounts;
  private final NewAccounts newAccounts;
  private final Credentials credentials;
  private final EmailVerification verification;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Registrations(
      Accounts accounts,
      NewAccounts newAccounts,
      Credentials credentials,
      EmailVerification verification,
      Passwords passwords,
      AuditLog audit,
      Outbox outbox,
      IdGenerator ids,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.newAccounts = newAccounts;
    this.credentials = credentials;
    this.verification = verification;
    this.passwords = passwords;
    this.audit = audit;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Makes the account and publishes it; of two at once with one handle, one wins. */
  Registration register(NewAccount asked) {
    NewAccount wanted =
        asked.addressKnown() && accounts.verified(asked.email()).isPresent()
            ? asked.unproven()
            : asked;
    // Outside of the transaction: it takes long, and no connection should wait for it.
    String sibling = credentials.sibling(wanted.email()).orElse(null);
    String hash = passwords.hash(wanted.password(), sibling);
    Account account = new Account(ids.next(), wanted, hash, clock.instant());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (!newAccounts.insert(account)) {
            return new Registration.HandleTaken();
          }
          outbox.publish("account.registered", account.id(), account.version(), account.state());
          audit.record(account.id(), AuditEventType.ACCOUNT_REGISTERED, Map.of());
          if (!account.isVerified()) {
            verification.afterRegistration(account);
          }
          return new Registration.Registered(account.id());
        }));
  }
}
