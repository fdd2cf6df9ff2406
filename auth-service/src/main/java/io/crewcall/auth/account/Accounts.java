package io.crewcall.auth.account;

import io.crewcall.auth.password.Passwords;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts of the platform. */
@Component
public class Accounts {
  private final AccountRepository repository;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Outbox outbox;
  private final Clock clock;

  Accounts(
      AccountRepository repository,
      Credentials credentials,
      Passwords passwords,
      Outbox outbox,
      Clock clock) {
    this.repository = repository;
    this.credentials = credentials;
    this.passwords = passwords;
    this.outbox = outbox;
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
  public PasswordVerdict authenticate(String email, String password) {
    List<Credentials.Credential> known =
        EmailAddress.parse(email).map(credentials::of).orElseGet(List::of);
    OptionalInt match =
        passwords.firstMatch(password, known.stream().map(it -> it.hash()).toList());
    UUID tried = known.isEmpty() ? null : known.getFirst().accountId();
    if (match.isEmpty()) {
      return new PasswordVerdict.Wrong(tried);
    }
    Credentials.Credential right = known.get(match.getAsInt());
    Optional<Account> account =
        repository
            .findById(right.accountId())
            .filter(it -> it.isActive() || it.isDormant(clock.instant()));
    if (account.isEmpty()) {
      return new PasswordVerdict.Wrong(right.accountId());
    }
    if (passwords.outdated(right.hash())) {
      // With the old salt, which others at this address may share.
      repository.replaceHash(
          right.accountId(), right.hash(), passwords.hash(password, right.hash()));
    }
    return new PasswordVerdict.Right(
        account.get().identity(), account.get().isVerified(), !account.get().isActive());
  }

  /**
   * Changes an account and publishes what became of it, in the present transaction or one of its
   * own. Changes of one account take turns.
   *
   * @param type of the event; the change says whether there is anything to tell
   */
  @Transactional
  <T> Optional<T> change(UUID id, Function<Account, Change<T>> change) {
    return repository
        .findForChange(id)
        .filter(account -> !account.isErased())
        .map(account -> {
          Change<T> made = change.apply(account);
          if (made.event() != null) {
            repository.saveAndFlush(account);
            outbox.publish(made.event(), account.id(), account.version(), account.state());
          }
          return made.result();
        });
  }

  Optional<Account> find(UUID id) {
    return repository.findById(id).filter(account -> !account.isErased());
  }

  /** The one account that has shown to own this address. */
  Optional<Account> verified(EmailAddress email) {
    return repository.findVerified(email.value());
  }
}
