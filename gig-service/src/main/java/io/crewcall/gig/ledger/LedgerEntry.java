package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a ledger, written once. */
@Entity
class LedgerEntry extends KeyedEntity {
  private UUID engagementId;
  private UUID hirerId;
  private UUID workerId;
  private @Nullable UUID brandId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private long amount;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String currency;

  private Instant enteredAt;
  private @Nullable UUID enteredBy;
  private @Nullable String reference;
  private @Nullable String note;

  @Formula(
      """
      (select gig.title from gig join engagement on engagement.gig_id = gig.id
        where engagement.id = engagement_id)
      """)
  private @Nullable String gigTitle;

  @SuppressWarnings("NullAway.Init")
  protected LedgerEntry() {}

  /**
   * @param by who did it; null where it followed from something else
   */
  LedgerEntry(
      UUID id,
      Ledger ledger,
      Kind kind,
      long amount,
      @Nullable UUID by,
      @Nullable String reference,
      @Nullable String note,
      Instant now) {
    super(id);
    this.engagementId = ledger.id();
    this.hirerId = ledger.parties().hirerId();
    this.workerId = ledger.parties().workerId();
    this.brandId = ledger.parties().brandId();
    this.kind = kind;
    this.amount = amount;
    this.currency = ledger.currency();
    this.enteredAt = now;
    this.enteredBy = by;
    this.reference = reference;
    this.note = note;
  }

  /** One that followed from something else. */
  static LedgerEntry of(UUID id, Ledger ledger, Kind kind, long amount, Instant now) {
    return new LedgerEntry(id, ledger, kind, amount, null, null, null, now);
  }

  /** What an entry adds to; {@code CONTESTED} takes from what is paid. */
  enum Kind {
    AGREED,
    RELEASED,
    EARNED,
    PAID,
    CONTESTED,
    RECEIVED
  }

  LedgerEntryResponse response() {
    return new LedgerEntryResponse(
        getId(),
        engagementId,
        gigTitle,
        kind,
        new Money(amount, currency),
        enteredAt,
        enteredBy,
        reference,
        note);
  }
}
