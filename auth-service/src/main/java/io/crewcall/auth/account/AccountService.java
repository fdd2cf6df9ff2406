package io.crewcall.auth.account;

import io.crewcall.auth.password.PasswordHasher;
import io.crewcall.platform.address.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts of the platform. */
@Component
public class AccountService {
  /** Of so many unverified accounts at one address the newest count. */
  private static final Limit MOST_CREDENTIALS = Limit.of(100);

  private final AccountRepository repository;
  private final PasswordHasher passwords;
  private final Clock clock;

  AccountService(AccountRepository repository, PasswordHasher passwords, Clock clock) {
    this.repository = repository;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** The active account of this id. */
  public Optional<AccountIdentity> active(UUID id) {
    return repository.findById(id).filter(Account::isActive).map(Account::identity);
  }

  /**
   * Which account this e-mail address and password open. An unknown address, a wrong password and
   * an account that may not be opened take the same time and look the same.
   */
  public AuthenticationResult authenticate(String email, String password) {
    List<Credential> known = EmailAddress.parse(email).map(this::credentials).orElseGet(List::of);
    OptionalInt match =
        passwords.firstMatch(password, known.stream().map(it -> it.hash()).toList());
    UUID tried = known.isEmpty() ? null : known.getFirst().accountId();
    if (match.isEmpty()) {
      return new AuthenticationResult.Wrong(tried);
    }
    Credential right = known.get(match.getAsInt());
    Optional<Account> account =
        repository
            .findById(right.accountId())
            .filter(it -> it.isActive() || it.isDormant(clock.instant()));
    if (account.isEmpty()) {
      return new AuthenticationResult.Wrong(right.accountId());
    }
    if (passwords.outdated(right.hash())) {
      // With the old salt, which others at this address may share.
      repository.replaceHash(
          right.accountId(), right.hash(), passwords.hash(password, right.hash()));
    }
    return new AuthenticationResult.Right(
        account.get().identity(), account.get().isVerified(), !account.get().isActive());
  }

  /**
   * Changes an account under its lock and saves it, in the present transaction or one of its own.
   * Changes of one account take turns.
   *
   * @return what the change returns; empty when there is no such account
   */
  @Transactional
  public <T> Optional<T> change(UUID id, Function<Account, T> change) {
    return repository
        .lockById(id)
        .filter(account -> !account.isErased())
        .map(account -> {
          T result = change.apply(account);
          repository.save(account);
          return result;
        });
  }

  public Optional<Account> find(UUID id) {
    return repository.findById(id).filter(account -> !account.isErased());
  }

  /** The one account that has shown to own this address. */
  public Optional<Account> verified(EmailAddress email) {
    return repository.findVerified(email.value());
  }

  /**
   * The password hashes of an e-mail address, the verified account's first, then the newest. There
   * can be several: one account that has shown to own the address, and others that have not. They
   * share a salt as far as possible, so that one computation tells which of them a password opens;
   * see docs/adr/0015.
   */
  public List<Credential> credentials(EmailAddress email) {
    return repository.findCredentials(email.value(), MOST_CREDENTIALS);
  }
}
