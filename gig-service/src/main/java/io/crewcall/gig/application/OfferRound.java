package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One round of the negotiation about a bid. Stored once and never changed. */
@Entity
@Table(name = "offer")
class OfferRound extends KeyedEntity {
  private UUID applicationId;
  private int round;

  @Enumerated(EnumType.STRING)
  private Actor side;

  private UUID fromUserId;
  private long fee;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private @Nullable Integer hours;
  private @Nullable Instant dueDate;
  private @Nullable String message;
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected OfferRound() {}

  OfferRound(
      UUID id,
      UUID applicationId,
      int round,
      Actor side,
      UUID fromUserId,
      OfferRequest terms,
      Instant now) {
    super(id);
    this.applicationId = applicationId;
    this.round = round;
    this.side = side;
    this.fromUserId = fromUserId;
    this.fee = terms.fee().amount();
    this.currency = terms.fee().currency();
    this.hours = terms.hours();
    this.dueDate = terms.dueDate();
    this.message = terms.message();
    this.madeAt = now;
  }

  int round() {
    return round;
  }

  Actor side() {
    return side;
  }

  UUID fromUserId() {
    return fromUserId;
  }

  Money fee() {
    return new Money(fee, currency);
  }

  @Nullable Integer hours() {
    return hours;
  }

  @Nullable Instant dueDate() {
    return dueDate;
  }

  @Nullable String message() {
    return message;
  }

  Instant madeAt() {
    return madeAt;
  }
}
