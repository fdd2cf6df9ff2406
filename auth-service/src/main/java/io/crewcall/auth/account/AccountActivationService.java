package io.crewcall.auth.account;

import io.crewcall.auth.account.mail.AccountMails;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts and opens them again. */
@Component
public class AccountActivationService {
  private final AccountService accounts;
  private final AccountMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  AccountActivationService(
      AccountService accounts,
      AccountMails mails,
      AuditLog audit,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.accounts = accounts;
    this.mails = mails;
    this.audit = audit;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** By its owner, who can come back by signing in. Harmless when it is closed already. */
  @Transactional
  boolean deactivate(UUID id) {
    return deactivate(id, DeactivatedBy.OWNER, null, null);
  }

  /** By an administrator; also makes it final what its owner had closed. */
  @Transactional
  public boolean deactivate(UUID id, UUID administrator, String reason) {
    return deactivate(id, DeactivatedBy.ADMINISTRATOR, reason, administrator);
  }

  private boolean deactivate(
      UUID id, DeactivatedBy by, @Nullable String reason, @Nullable UUID administrator) {
    return accounts
        .<Boolean>change(
            id,
            account -> {
              if (!account.isActive() && account.deactivatedBy() == DeactivatedBy.ADMINISTRATOR) {
                return true;
              }
              account.deactivate(by, reason, clock.instant());
              audit.record(
                  id,
                  administrator,
                  AuditEventType.ACCOUNT_DEACTIVATED,
                  reason == null ? Map.of() : Map.of("reason", reason));
              mails.deactivated(id, account.email(), by == DeactivatedBy.OWNER);
              listeners.publishEvent(
                  SignOutRequested.ofPeople(id, SignOutRequested.Cause.ACCOUNT_DEACTIVATED));
              return true;
            })
        .orElse(false);
  }

  /** By an administrator. Harmless when it is open already. */
  @Transactional
  public boolean reactivate(UUID id, UUID administrator) {
    return accounts
        .<Boolean>change(id, account -> account.isActive() || open(account, administrator))
        .orElse(false);
  }

  /** By its owner, who has signed in. Does nothing when it is open. */
  @Transactional
  public void wake(UUID id) {
    accounts.change(id, account -> account.isDormant(clock.instant()) && open(account, null));
  }

  private boolean open(Account account, @Nullable UUID administrator) {
    account.reactivate();
    audit.record(account.id(), administrator, AuditEventType.ACCOUNT_REACTIVATED, Map.of());
    return true;
  }
}
