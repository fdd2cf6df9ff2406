package io.crewcall.auth.account;

import io.crewcall.auth.password.Passwords;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All accounts of the platform. */
@Component
public class Accounts {
  private final AccountRepository repository;
  private final NewAccounts newAccounts;
  private final Passwords passwords;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Accounts(
      AccountRepository repository,
      NewAccounts newAccounts,
      Passwords passwords,
      Outbox outbox,
      IdGenerator ids,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.newAccounts = newAccounts;
    this.passwords = passwords;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The active account of this id. */
  public Optional<AccountIdentity> active(UUID id) {
    return repository.findById(id).filter(Account::isActive).map(Account::identity);
  }

  /**
   * The active account with this e-mail address and password. An unknown address, a wrong password
   * and an account that is not active take the same time and look the same.
   */
  public Optional<AccountIdentity> authenticate(String email, String password) {
    Optional<Account> found =
        EmailAddress.parse(email).flatMap(address -> repository.findByEmail(address.value()));
    if (found.isEmpty()) {
      passwords.pretendToMatch(password);
      return Optional.empty();
    }
    Account account = found.get();
    if (!passwords.matches(password, account.passwordHash()) || !account.isActive()) {
      return Optional.empty();
    }
    if (passwords.outdated(account.passwordHash())) {
      String fresh = passwords.hash(password);
      transaction.executeWithoutResult(
          status -> repository.replaceHash(account.id(), account.passwordHash(), fresh));
    }
    return Optional.of(account.identity());
  }

  /** Makes the account and publishes it; of two at once with one e-mail or handle, one wins. */
  Registration register(NewAccount wanted) {
    // Outside of the transaction: it takes long, and no connection should wait for it.
    String hash = passwords.hash(wanted.password());
    Account account = new Account(ids.next(), wanted, hash, clock.instant());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (newAccounts.insert(account)) {
            outbox.publish("account.registered", account.id(), account.version(), account.state());
            return new Registration.Registered(account.id());
          }
          return repository.existsByEmail(account.email())
              ? new Registration.EmailTaken()
              : new Registration.HandleTaken();
        }));
  }

  /** Whatever its state, for the administrator that configuration asks for. */
  Optional<Account> withEmail(EmailAddress email) {
    return repository.findByEmail(email.value());
  }
}
