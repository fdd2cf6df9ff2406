package io.crewcall.auth.account;

import io.crewcall.auth.device.KnownDevices;
import io.crewcall.auth.mail.MailQueue;
import io.crewcall.auth.verification.OneTimeCodes;
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
class Erasure {
  private final Accounts accounts;
  private final EmailChanges emailChanges;
  private final KnownDevices devices;
  private final MailQueue mails;
  private final OneTimeCodes codes;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  Erasure(
      Accounts accounts,
      EmailChanges emailChanges,
      KnownDevices devices,
      MailQueue mails,
      OneTimeCodes codes,
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
              new SignOutWanted(id, null, SignOutWanted.Cause.ACCOUNT_DEACTIVATED));
          listeners.publishEvent(new AccountErased(id));
          return true;
        });
  }
}
