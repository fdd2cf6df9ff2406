package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of the terms proposed last; of round 0, and empty, before the first offer. */
@Embeddable
class LatestOffer {
  @Column(name = "offer_id")
  private @Nullable UUID offerId;

  @Column(name = "offer_round")
  private int round;

  @Column(name = "offer_from")
  private @Nullable UUID fromUserId;

  @Column(name = "offer_fee")
  private @Nullable Long fee;

  @Column(name = "offer_hours")
  private @Nullable Integer hours;

  @Column(name = "offer_due_date")
  private @Nullable Instant dueDate;

  @Column(name = "offer_expires_at")
  private @Nullable Instant expiresAt;

  /** None yet. */
  LatestOffer() {}

  LatestOffer(OfferRound latest, Instant expiresAt) {
    this.offerId = latest.id();
    this.round = latest.round();
    this.fromUserId = latest.fromUserId();
    this.fee = latest.fee().amount();
    this.hours = latest.hours();
    this.dueDate = latest.dueDate();
    this.expiresAt = expiresAt;
  }

  int round() {
    return round;
  }

  @Nullable Offer offer(String currency) {
    if (offerId == null || fromUserId == null || fee == null || expiresAt == null) {
      return null;
    }
    return new Offer(
        offerId, round, fromUserId, new Money(fee, currency), hours, dueDate, expiresAt);
  }
}
