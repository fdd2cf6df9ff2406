package io.crewcall.auth.account;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.password.Passwords;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
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
  private final AccountRepository repository;
  private final EmailVerification verification;
  private final Passwords passwords;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Registrations(
      Accounts accounts,
      AccountRepository repository,
      EmailVerification verification,
      Passwords passwords,
      AuditLog audit,
      IdGenerator ids,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.repository = repository;
    this.verification = verification;
    this.passwords = passwords;
    this.audit = audit;
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
    String sibling =
        accounts.credentials(wanted.email()).stream()
            .findFirst()
            .map(Credential::hash)
            .orElse(null);
    String hash = passwords.hash(wanted.password(), sibling);
    Account account = new Account(ids.next(), wanted, hash, clock.instant());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          try {
            repository.save(account);
          } catch (DataIntegrityViolationException taken) {
            // Waits for others who are about to take the handle, or to verify the same address.
            status.setRollbackOnly();
            return new Registration.HandleTaken();
          }
          audit.record(account.id(), AuditEventType.ACCOUNT_REGISTERED, Map.of());
          if (!account.isVerified()) {
            verification.afterRegistration(account);
          }
          return new Registration.Registered(account.id());
        }));
  }
}
