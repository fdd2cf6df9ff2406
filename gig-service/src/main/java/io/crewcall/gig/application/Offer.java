package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Terms that one side put on the table and the other has to answer. Of round 0, and otherwise
 * empty, before the first offer.
 */
@Embeddable
class Offer {
  static final int MAX_ROUNDS = 10;

  @Column(name = "offer_id")
  private UUID id;

  @Column(name = "offer_round")
  private int round;

  @Column(name = "offer_from")
  private UUID fromUserId;

  @Column(name = "offer_fee")
  private @Nullable Long fee;

  /** The application's. */
  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3, insertable = false, updatable = false)
  private String currency;

  @Column(name = "offer_hours")
  private @Nullable Integer hours;

  @Column(name = "offer_due_date")
  private @Nullable Instant dueDate;

  @Column(name = "offer_expires_at")
  private Instant expiresAt;

  /** None yet. */
  @SuppressWarnings("NullAway.Init")
  Offer() {}

  Offer(OfferRound latest, Instant expiresAt) {
    this.id = latest.getId();
    this.round = latest.round();
    this.fromUserId = latest.fromUserId();
    this.fee = latest.fee().amount();
    this.currency = latest.fee().currency();
    this.hours = latest.hours();
    this.dueDate = latest.dueDate();
    this.expiresAt = expiresAt;
  }

  UUID id() {
    return id;
  }

  /** Counts from 1, at most {@link #MAX_ROUNDS}. */
  int round() {
    return round;
  }

  /** Who proposed them. */
  UUID fromUserId() {
    return fromUserId;
  }

  Terms terms() {
    return new Terms(new Money(fee == null ? 0 : fee, currency), hours, dueDate);
  }

  /** Until when they can be answered, by the database's clock. */
  Instant expiresAt() {
    return expiresAt;
  }

  ApplicationState.Offer state() {
    Terms terms = terms();
    return new ApplicationState.Offer(
        id, fromUserId, terms.fee(), terms.hours(), terms.dueDate(), expiresAt);
  }
}
