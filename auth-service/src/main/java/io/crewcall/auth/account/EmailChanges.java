package io.crewcall.auth.account;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.verification.OneTimeCodes;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.auth.verification.Redemption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of e-mail addresses: the new one confirms, the old one confirms too if it was verified,
 * and the old one can stop it, signed in or not.
 */
@Component
class EmailChanges {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final AccountMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  EmailChanges(
      JdbcClient jdbc,
      Accounts accounts,
      OneTimeCodes codes,
      AccountMails mails,
      AuditLog audit,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.jdbc = jdbc;
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
  Optional<EmailChange> begin(UUID id, EmailAddress wanted) {
    return accounts.change(
        id,
        account -> {
          withdraw(id);
          jdbc.sql(
                  """
                  insert into email_change
                    (account_id, new_email, old_must_confirm, requested_at, expires_at)
                  values (:id, :email, :old, now(), now() + make_interval(secs => :lifetime))
                  """)
              .param("id", id)
              .param("email", wanted.value())
              .param("old", account.isVerified())
              .param("lifetime", Purpose.EMAIL_CHANGE_NEW.lifetime().toSeconds())
              .update();
          mailNew(account, wanted);
          mailOld(account);
          audit.record(id, AuditEventType.EMAIL_CHANGE_REQUESTED, Map.of());
          return Change.quiet(pending(id).orElseThrow());
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
  Optional<EmailChange> pending(UUID id) {
    return jdbc.sql(
            """
            select new_email, old_must_confirm, requested_at, expires_at, new_confirmed_at,
              old_confirmed_at
            from email_change where account_id = :id and expires_at > now()
            """)
        .param("id", id)
        .query((row, number) -> view(row))
        .optional();
  }

  private static EmailChange view(ResultSet row) throws SQLException {
    return new EmailChange(
        row.getString("new_email"),
        at(row, "requested_at"),
        at(row, "expires_at"),
        row.getObject("new_confirmed_at") != null,
        row.getBoolean("old_must_confirm"),
        row.getObject("old_confirmed_at") != null);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** By the code of either mail. It counts as tried, whatever comes of it. */
  @Transactional
  Confirmation confirm(UUID id, String code) {
    return accounts
        .<Confirmation>change(
            id,
            account -> {
              Optional<EmailChange> change = pending(id);
              if (change.isEmpty()) {
                return Change.quiet(Confirmation.NO_CHANGE);
              }
              Redemption ofNew = codes.redeem(Purpose.EMAIL_CHANGE_NEW, id, code);
              if (ofNew == Redemption.RIGHT) {
                return confirmed(account, "new_confirmed_at");
              }
              Redemption ofOld = codes.redeem(Purpose.EMAIL_CHANGE_OLD, id, code);
              if (ofOld == Redemption.RIGHT) {
                return confirmed(account, "old_confirmed_at");
              }
              return Change.quiet(
                  ofNew == Redemption.OVER && ofOld == Redemption.OVER
                      ? Confirmation.NO_CHANGE
                      : Confirmation.WRONG_CODE);
            })
        .orElse(Confirmation.NO_CHANGE);
  }

  private Change<Confirmation> confirmed(Account account, String column) {
    jdbc.sql("update email_change set " + column + " = now() where account_id = :id")
        .param("id", account.id())
        .update();
    EmailChange change = pending(account.id()).orElseThrow();
    if (!change.newConfirmed() || change.oldMustConfirm() && !change.oldConfirmed()) {
      return Change.quiet(Confirmation.ONE_CONFIRMED);
    }
    EmailAddress wanted = new EmailAddress(change.newEmail());
    withdraw(account.id());
    if (accounts.verified(wanted).filter(other -> !other.id().equals(account.id())).isPresent()) {
      return Change.quiet(Confirmation.ADDRESS_TAKEN);
    }
    boolean first = !account.isVerified();
    String old = account.email();
    account.changeEmail(wanted, clock.instant());
    codes.withdraw(Purpose.PASSWORD_RESET, account.id());
    codes.withdraw(Purpose.EMAIL_VERIFICATION, account.id());
    audit.record(account.id(), AuditEventType.EMAIL_CHANGED, Map.of());
    mails.emailChanged(account.id(), old);
    return first
        ? Change.told(Confirmation.CHANGED, "account.email-verified")
        : Change.quiet(Confirmation.CHANGED);
  }

  /** By the owner, who thought better of it. */
  @Transactional
  void cancel(UUID id) {
    accounts.change(
        id,
        account -> {
          if (pending(id).isPresent()) {
            audit.record(id, AuditEventType.EMAIL_CHANGE_STOPPED, Map.of("from", "account"));
          }
          withdraw(id);
          return Change.quiet(true);
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
                return Change.quiet(false);
              }
              withdraw(id);
              audit.record(id, AuditEventType.EMAIL_CHANGE_STOPPED, Map.of("from", "old address"));
              listeners.publishEvent(
                  new SignOutWanted(id, null, SignOutWanted.Cause.STOPPED_BY_MAIL));
              return Change.quiet(true);
            })
        .orElse(false);
  }

  /** Forgets what is under way. */
  void withdraw(UUID id) {
    jdbc.sql("delete from email_change where account_id = :id").param("id", id).update();
    codes.withdraw(Purpose.EMAIL_CHANGE_NEW, id);
    codes.withdraw(Purpose.EMAIL_CHANGE_OLD, id);
    codes.withdraw(Purpose.EMAIL_CHANGE_STOP, id);
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  public void forget() {
    jdbc.sql("delete from email_change where expires_at < now()").update();
  }
}
