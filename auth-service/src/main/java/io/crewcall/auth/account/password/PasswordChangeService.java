package io.crewcall.auth.account.password;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.PasswordConfirmationService;
import io.crewcall.auth.account.SignOutRequested;
import io.crewcall.auth.account.email.EmailChangeService;
import io.crewcall.auth.account.mail.AccountMails;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.password.PasswordHasher;
import io.crewcall.auth.password.PasswordRules;
import io.crewcall.auth.verification.OneTimeCodeService;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.auth.verification.Redemption;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** New passwords: by whoever knows the old one, or by whoever reads the account's mail. */
@Component
class PasswordChangeService {
  private final AccountService accounts;
  private final PasswordConfirmationService confirmation;
  private final PasswordRules rules;
  private final PasswordHasher passwords;
  private final OneTimeCodeService codes;
  private final EmailChangeService emailChanges;
  private final KnownDeviceService devices;
  private final AccountMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;
  private final TransactionTemplate transaction;

  PasswordChangeService(
      AccountService accounts,
      PasswordConfirmationService confirmation,
      PasswordRules rules,
      PasswordHasher passwords,
      OneTimeCodeService codes,
      EmailChangeService emailChanges,
      KnownDeviceService devices,
      AccountMails mails,
      AuditLog audit,
      ApplicationEventPublisher listeners,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.confirmation = confirmation;
    this.rules = rules;
    this.passwords = passwords;
    this.codes = codes;
    this.emailChanges = emailChanges;
    this.devices = devices;
    this.mails = mails;
    this.audit = audit;
    this.listeners = listeners;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Changes the password, and ends what lets somebody in and whatever else is under way by mail.
   *
   * @param session the one that goes on
   * @param ends what ends
   * @return why it is refused
   */
  Optional<Problem> change(
      UUID id, String old, NewPassword wanted, @Nullable UUID session, Set<Access> ends) {
    Optional<Account> account = accounts.find(id).filter(Account::isActive);
    if (account.isEmpty()) {
      return Optional.of(AccountProblems.notFound());
    }
    Optional<Problem> refusal =
        confirmation.refusal(id, old).or(() -> wanted.refusal(rules, account.get()));
    if (refusal.isPresent()) {
      return refusal;
    }
    String hash = passwords.hash(wanted.value(), account.get().passwordHash());
    transaction.executeWithoutResult(status -> {
      accounts.change(
          id,
          found -> {
            found.changePassword(hash, clock.instant());
            return true;
          });
      afterwards(account.get(), session, AuditEventType.PASSWORD_CHANGED, ends);
    });
    return Optional.empty();
  }

  /**
   * Sets a new password by the code of a mail. Reading the mail also shows that the address is the
   * person's, so it is verified from now on. Whoever had the account before is a stranger.
   *
   * @param ends what ends
   * @return the account, or why it is refused
   */
  Reset reset(String code, NewPassword wanted, Set<Access> ends) {
    Optional<Account> owner = codes.owner(Purpose.PASSWORD_RESET, code).flatMap(accounts::find);
    if (owner.isEmpty()) {
      return new Reset.Refused(invalidCode());
    }
    Optional<Problem> refusal = wanted.refusal(rules, owner.get());
    if (refusal.isPresent()) {
      return new Reset.Refused(refusal.get());
    }
    UUID id = owner.get().id();
    String hash = passwords.hash(wanted.value(), owner.get().passwordHash());
    Boolean done =
        transaction.execute(status -> {
          if (codes.redeem(Purpose.PASSWORD_RESET, id, code) != Redemption.RIGHT) {
            return false;
          }
          boolean provable =
              owner.get().isVerified()
                  || accounts.verified(new EmailAddress(owner.get().email())).isEmpty();
          accounts.change(
              id,
              account -> {
                account.changePassword(hash, clock.instant());
                if (provable) {
                  account.verifyEmail(clock.instant());
                }
                return true;
              });
          afterwards(owner.get(), null, AuditEventType.PASSWORD_RESET, ends);
          if (ends.contains(Access.SESSIONS)) {
            devices.forget(id);
          }
          return true;
        });
    return Boolean.TRUE.equals(done) ? new Reset.Done(id) : new Reset.Refused(invalidCode());
  }

  /** How a reset ended. */
  sealed interface Reset {
    record Done(UUID account) implements Reset {}

    record Refused(Problem problem) implements Reset {}
  }

  private void afterwards(
      Account account, @Nullable UUID session, AuditEventType what, Set<Access> ends) {
    codes.withdraw(Purpose.PASSWORD_RESET, account.id());
    emailChanges.withdraw(account.id());
    audit.record(account.id(), what, Map.of());
    mails.passwordChanged(account.id(), account.email(), ends);
    listeners.publishEvent(
        new SignOutRequested(account.id(), session, SignOutRequested.Cause.PASSWORD_CHANGED, ends));
  }

  private static Problem invalidCode() {
    return Problem.unprocessable(
        "CODE_INVALID",
        "The code is wrong, spent or expired; ask for another.",
        new FieldProblem("code", "CODE_INVALID", "is not valid (any more)"));
  }
}
