package io.crewcall.auth.account.email;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.mail.AccountMails;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.verification.OneTimeCodeService;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.auth.verification.Redemption;
import io.crewcall.platform.address.EmailAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows that the address of an account is its owner's, by a code that was mailed to it. */
@Component
public class EmailVerificationService {
  private final AccountService accounts;
  private final OneTimeCodeService codes;
  private final AccountMails mails;
  private final AuditLog audit;
  private final Clock clock;

  EmailVerificationService(
      AccountService accounts,
      OneTimeCodeService codes,
      AccountMails mails,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.codes = codes;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /** How a confirmation ended. */
  enum Confirmation {
    CONFIRMED,
    WRONG_CODE,
    NO_CODE,
    /** Somebody else has proven the same address in the meantime. */
    ADDRESS_TAKEN
  }

  /**
   * One mail to the address, whoever it belongs to. A code is made in either case: the same work.
   */
  public void afterRegistration(Account account) {
    mail(account);
  }

  /** Sends another code, unless the address is verified already. */
  @Transactional
  void resend(UUID id) {
    accounts.find(id).filter(account -> !account.isVerified()).ifPresent(this::mail);
  }

  private void mail(Account account) {
    EmailAddress address = new EmailAddress(account.email());
    Optional<Account> owner = accounts.verified(address);
    String code = codes.issue(Purpose.EMAIL_VERIFICATION, account.id());
    if (owner.isPresent()) {
      mails.alreadyRegistered(owner.get().id(), address.value());
    } else {
      mails.verify(account.id(), address.value(), account.handle(), code);
    }
  }

  /** The code counts as tried, whatever comes of it. */
  @Transactional
  Confirmation confirm(UUID id, String code) {
    return accounts
        .<Confirmation>change(
            id,
            account -> {
              if (account.isVerified()) {
                return Confirmation.NO_CODE;
              }
              return switch (codes.redeem(Purpose.EMAIL_VERIFICATION, id, code)) {
                case Redemption.RIGHT -> verified(account);
                case Redemption.WRONG -> Confirmation.WRONG_CODE;
                case Redemption.OVER -> Confirmation.NO_CODE;
              };
            })
        .orElse(Confirmation.NO_CODE);
  }

  private Confirmation verified(Account account) {
    if (accounts.verified(new EmailAddress(account.email())).isPresent()) {
      return Confirmation.ADDRESS_TAKEN;
    }
    account.verifyEmail(clock.instant());
    audit.record(account.id(), AuditEventType.EMAIL_VERIFIED, Map.of());
    return Confirmation.CONFIRMED;
  }
}
