package io.crewcall.auth.account.email;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.AddressChanged;
import io.crewcall.auth.account.SignOutRequested;
import io.crewcall.auth.account.mail.AccountMails;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.verification.OneTimeCodeService;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.auth.verification.Redemption;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of e-mail addresses: the new one confirms, the old one confirms too if it was verified,
 * and the old one can stop it, signed in or not.
 */
@Component
public class EmailChangeService {
  private final EmailChangeRepository repository;
  private final AccountService accounts;
  private final OneTimeCodeService codes;
  private final AccountMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher listeners;
  private final DatabaseClock clock;

  EmailChangeService(
      EmailChangeRepository repository,
      AccountService accounts,
      OneTimeCodeService codes,
      AccountMails mails,
      AuditLog audit,
      ApplicationEventPublisher listeners,
      DatabaseClock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.codes = codes;
    this.mails = mails;
    this.audit = audit;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** How a confirmation ended. */
  enum Confirmation {
    /** The other address has still to confirm. */
    ONE_CONFIRMED,
    CHANGED,
    WRONG_CODE,
    NO_CHANGE,
    ADDRESS_TAKEN
  }

  /** Begins a change; one that was under way is forgotten. */
  @Transactional
  Optional<EmailChangeResponse> begin(UUID id, EmailAddress wanted) {
    return accounts.change(
        id,
        account -> {
          withdraw(id);
          EmailChange change = repository.save(new EmailChange(account, wanted, clock.now()));
          mailNew(account, wanted);
          mailOld(account);
          audit.record(id, AuditEventType.EMAIL_CHANGE_REQUESTED, Map.of());
          return change.response();
        });
  }

  private void mailNew(Account account, EmailAddress wanted) {
    Optional<Account> owner = accounts.verified(wanted);
    String code = codes.issue(Purpose.EMAIL_CHANGE_NEW, account.id());
    if (owner.isPresent()) {
      // Nobody gets the code, so nobody can confirm.
      mails.newAddressTaken(owner.get().id(), wanted.value());
    } else {
      mails.confirmNewAddress(account.id(), wanted.value(), code);
    }
  }

  private void mailOld(Account account) {
    String stop = codes.issue(Purpose.EMAIL_CHANGE_STOP, account.id());
    if (account.isVerified()) {
      String code = codes.issue(Purpose.EMAIL_CHANGE_OLD, account.id());
      mails.confirmOldAddress(account.id(), account.email(), code, stop);
    } else {
      mails.tellOldAddress(account.id(), account.email(), stop);
    }
  }

  /** What is under way. */
  public Optional<EmailChangeResponse> pending(UUID id) {
    return repository.findPending(id).map(EmailChange::response);
  }

  /** By the code of either mail. It counts as tried, whatever comes of it. */
  @Transactional
  Confirmation confirm(UUID id, String code) {
    return accounts
        .<Confirmation>change(
            id,
            account -> {
              Optional<EmailChange> change = repository.findPending(id);
              if (change.isEmpty()) {
                return Confirmation.NO_CHANGE;
              }
              Redemption ofNew = codes.redeem(Purpose.EMAIL_CHANGE_NEW, id, code);
              if (ofNew == Redemption.RIGHT) {
                change.get().confirmNew(clock.now());
                return confirmed(account, change.get());
              }
              Redemption ofOld = codes.redeem(Purpose.EMAIL_CHANGE_OLD, id, code);
              if (ofOld == Redemption.RIGHT) {
                change.get().confirmOld(clock.now());
                return confirmed(account, change.get());
              }
              return ofNew == Redemption.OVER && ofOld == Redemption.OVER
                  ? Confirmation.NO_CHANGE
                  : Confirmation.WRONG_CODE;
            })
        .orElse(Confirmation.NO_CHANGE);
  }

  private Confirmation confirmed(Account account, EmailChange change) {
    if (!change.isConfirmed()) {
      return Confirmation.ONE_CONFIRMED;
    }
    EmailAddress wanted = change.newEmail();
    withdraw(account.id());
    if (accounts.verified(wanted).filter(other -> !other.id().equals(account.id())).isPresent()) {
      return Confirmation.ADDRESS_TAKEN;
    }
    String old = account.email();
    account.changeEmail(wanted, clock.now());
    listeners.publishEvent(AddressChanged.of(new EmailAddress(old), wanted));
    codes.withdraw(Purpose.PASSWORD_RESET, account.id());
    codes.withdraw(Purpose.EMAIL_VERIFICATION, account.id());
    audit.record(account.id(), AuditEventType.EMAIL_CHANGED, Map.of());
    mails.emailChanged(account.id(), old);
    return Confirmation.CHANGED;
  }

  /** By the owner, who thought better of it. */
  @Transactional
  void cancel(UUID id) {
    accounts.change(
        id,
        account -> {
          if (repository.findPending(id).isPresent()) {
            audit.record(id, AuditEventType.EMAIL_CHANGE_STOPPED, Map.of("from", "account"));
          }
          withdraw(id);
          return true;
        });
  }

  /**
   * By whoever reads the old address. Somebody else seems to be in the account: all sessions end.
   *
   * @return whether the code was good
   */
  @Transactional
  boolean stop(String code) {
    Optional<UUID> owner = codes.owner(Purpose.EMAIL_CHANGE_STOP, code);
    if (owner.isEmpty()) {
      return false;
    }
    UUID id = owner.get();
    return accounts
        .change(
            id,
            account -> {
              if (codes.redeem(Purpose.EMAIL_CHANGE_STOP, id, code) != Redemption.RIGHT) {
                return false;
              }
              withdraw(id);
              audit.record(id, AuditEventType.EMAIL_CHANGE_STOPPED, Map.of("from", "old address"));
              listeners.publishEvent(
                  SignOutRequested.ofEverything(id, SignOutRequested.Cause.STOPPED_BY_MAIL));
              return true;
            })
        .orElse(false);
  }

  /** Forgets what is under way. */
  public void withdraw(UUID id) {
    repository.deleteByAccount(id);
    codes.withdraw(Purpose.EMAIL_CHANGE_NEW, id);
    codes.withdraw(Purpose.EMAIL_CHANGE_OLD, id);
    codes.withdraw(Purpose.EMAIL_CHANGE_STOP, id);
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  public void forget() {
    repository.deleteExpired();
  }
}
