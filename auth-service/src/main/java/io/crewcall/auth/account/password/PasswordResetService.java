package io.crewcall.auth.account.password;

import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.mail.AccountMails;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.verification.OneTimeCodeService;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.platform.address.EmailAddress;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests for a new password. A request only queues the address, which is the same work whatever
 * address it names; a job looks later whether there is an account.
 */
@Component
class PasswordResetService {
  private final PasswordResetQueue queue;
  private final AccountService accounts;
  private final OneTimeCodeService codes;
  private final AccountMails mails;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  PasswordResetService(
      PasswordResetQueue queue,
      AccountService accounts,
      OneTimeCodeService codes,
      AccountMails mails,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.queue = queue;
    this.accounts = accounts;
    this.codes = codes;
    this.mails = mails;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  void request(EmailAddress email) {
    queue.add(email);
  }

  /** Answers what waits. Several instances take different requests. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
  public void answerRequests() {
    while (Boolean.TRUE.equals(transaction.execute(status -> answerOne()))) {
      // on to the next
    }
  }

  private boolean answerOne() {
    Optional<PasswordResetQueue.Taken> next = queue.take();
    next.flatMap(PasswordResetQueue.Taken::email).ifPresent(this::mail);
    return next.isPresent();
  }

  /** To the account that has verified the address; else to the newest that has not. */
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
}
