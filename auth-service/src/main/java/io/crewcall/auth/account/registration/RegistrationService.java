package io.crewcall.auth.account.registration;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountRepository;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.Credential;
import io.crewcall.auth.account.NewAccount;
import io.crewcall.auth.account.email.EmailVerificationService;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.password.PasswordHasher;
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
class RegistrationService {
  private final AccountService accounts;
  private final AccountRepository repository;
  private final EmailVerificationService verification;
  private final PasswordHasher passwords;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RegistrationService(
      AccountService accounts,
      AccountRepository repository,
      EmailVerificationService verification,
      PasswordHasher passwords,
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
  RegistrationResult register(NewAccount asked) {
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
            return new RegistrationResult.HandleTaken();
          }
          audit.record(account.id(), AuditEventType.ACCOUNT_REGISTERED, Map.of());
          if (!account.isVerified()) {
            verification.afterRegistration(account);
          }
          return new RegistrationResult.Registered(account.id());
        }));
  }
}
