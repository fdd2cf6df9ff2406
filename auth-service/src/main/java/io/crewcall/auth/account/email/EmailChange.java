package io.crewcall.auth.account.email;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.persistence.KeyedEntity;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.platform.address.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an account's e-mail address that is under way. The new address confirms; the old one
 * confirms too if it was verified.
 */
@Entity
@Table(name = "email_change")
class EmailChange extends KeyedEntity<UUID> {
  @Id private UUID accountId;
  private String newEmail;
  private boolean oldMustConfirm;
  private Instant requestedAt;
  private Instant expiresAt;
  private @Nullable Instant newConfirmedAt;
  private @Nullable Instant oldConfirmedAt;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected EmailChange() {}

  EmailChange(Account account, EmailAddress wanted, Instant now) {
    this.accountId = account.id();
    this.newEmail = wanted.value();
    this.oldMustConfirm = account.isVerified();
    this.requestedAt = now;
    this.expiresAt = now.plus(Purpose.EMAIL_CHANGE_NEW.lifetime());
  }

  @Override
  public UUID getId() {
    return accountId;
  }

  EmailAddress newEmail() {
    return new EmailAddress(newEmail);
  }

  void confirmNew(Instant now) {
    newConfirmedAt = now;
  }

  void confirmOld(Instant now) {
    oldConfirmedAt = now;
  }

  /** Whether every address that has to confirm has done so. */
  boolean isConfirmed() {
    return newConfirmedAt != null && (oldConfirmedAt != null || !oldMustConfirm);
  }

  EmailChangeResponse response() {
    return new EmailChangeResponse(
        newEmail,
        requestedAt,
        expiresAt,
        newConfirmedAt != null,
        oldMustConfirm,
        oldConfirmedAt != null);
  }
}
