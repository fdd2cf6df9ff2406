package io.crewcall.auth.account.erasure;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.SignOutRequested;
import io.crewcall.auth.account.email.EmailChangeService;
import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.mail.MailQueue;
import io.crewcall.auth.verification.OneTimeCodeService;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an account for good: what identifies the person is overwritten or deleted, the id stays,
 * because facts elsewhere refer to it. Other packages erase what is theirs when they hear of {@link
 * AccountErased}.
 */
@Component
class AccountErasureService {
  private final AccountService accounts;
  private final EmailChangeService emailChanges;
  private final KnownDeviceService devices;
  private final MailQueue mails;
  private final OneTimeCodeService codes;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  AccountErasureService(
      AccountService accounts,
      EmailChangeService emailChanges,
      KnownDeviceService devices,
      MailQueue mails,
      OneTimeCodeService codes,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.accounts = accounts;
    this.emailChanges = emailChanges;
    this.devices = devices;
    this.mails = mails;
    this.codes = codes;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** Harmless when there is nothing left to erase. */
  @Transactional
  void erase(UUID id) {
    accounts.change(
        id,
        account -> {
          account.erase(clock.instant());
          emailChanges.withdraw(id);
          codes.withdrawAll(id);
          devices.forget(id);
          mails.forget(id);
          listeners.publishEvent(
              SignOutRequested.ofPeople(id, SignOutRequested.Cause.ACCOUNT_DEACTIVATED));
          listeners.publishEvent(new AccountErased(id));
          return true;
        });
  }
}
