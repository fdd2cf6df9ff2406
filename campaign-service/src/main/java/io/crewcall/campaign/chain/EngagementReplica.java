package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of an engagement. */
@Entity
@Table(name = "engagement_replica")
public class EngagementReplica extends Replica<UUID> {
  @Id private UUID engagementId;
  private UUID gigId;
  private UUID gigRoleId;
  private @Nullable UUID parentEngagementId;
  private @Nullable UUID campaignId;
  private UUID hirerId;
  private UUID workerId;
  private String profession;
  private long fee;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private boolean feeVisible;

  /** Decided once, where the event is read. */
  @Embedded private Commitment commitment;

  private @Nullable Integer agreedHours;
  private @Nullable Integer hoursLogged;

  @Enumerated(EnumType.STRING)
  private EngagementState.Status status;

  @Enumerated(EnumType.STRING)
  private EngagementState.@Nullable Fault fault;

  private Instant startedAt;
  private @Nullable Instant dueDate;
  private @Nullable Instant firstDeliveredAt;
  private @Nullable Instant firstDueDateAtDelivery;
  private @Nullable Instant completedAt;

  @SuppressWarnings("NullAway.Init")
  protected EngagementReplica() {}

  @SuppressWarnings("NullAway.Init")
  EngagementReplica(UUID engagementId) {
    this.engagementId = engagementId;
  }

  void take(EngagementState engagement) {
    gigId = engagement.gigId();
    gigRoleId = engagement.gigRoleId();
    parentEngagementId = engagement.parentEngagementId();
    campaignId = engagement.campaignId();
    hirerId = engagement.hirerId();
    workerId = engagement.workerId();
    profession = engagement.profession();
    fee = engagement.fee().amount();
    currency = engagement.fee().currency();
    feeVisible = engagement.feeVisible();
    commitment = Commitment.of(engagement);
    agreedHours = engagement.agreedHours();
    hoursLogged = engagement.hoursLogged();
    status = engagement.status();
    fault = engagement.fault();
    startedAt = engagement.startedAt();
    dueDate = engagement.dueDate();
    firstDeliveredAt = engagement.firstDeliveredAt();
    firstDueDateAtDelivery = engagement.firstDueDateAtDelivery();
    completedAt = engagement.completedAt();
  }

  /**
   * By how many begun days of 24 hours the first delivery missed the due date in force; for open
   * work without a delivery, by how many it has missed it up to now. 0 when it is in time, has no
   * due date, or ended without a delivery.
   */
  public int daysLate(Instant now) {
    Instant due = firstDeliveredAt == null ? dueDate : firstDueDateAtDelivery;
    if (due == null || (firstDeliveredAt == null && commitment.settled())) {
      return 0;
    }
    Duration late = Duration.between(due, firstDeliveredAt == null ? now : firstDeliveredAt);
    if (late.isNegative() || late.isZero()) {
      return 0;
    }
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, late.minusNanos(1).toDays() + 1));
  }

  public UUID id() {
    return engagementId;
  }

  public UUID gigId() {
    return gigId;
  }

  public UUID gigRoleId() {
    return gigRoleId;
  }

  public UUID hirerId() {
    return hirerId;
  }

  public UUID workerId() {
    return workerId;
  }

  public String profession() {
    return profession;
  }

  /** As agreed. */
  public Total fee() {
    return new Total(fee, currency);
  }

  /** Whether the worker lets those above in the chain see the fee. */
  public boolean feeVisible() {
    return feeVisible;
  }

  public Commitment commitment() {
    return commitment;
  }

  public @Nullable Integer agreedHours() {
    return agreedHours;
  }

  public @Nullable Integer hoursLogged() {
    return hoursLogged;
  }

  public EngagementState.Status status() {
    return status;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant dueDate() {
    return dueDate;
  }

  public @Nullable Instant firstDeliveredAt() {
    return firstDeliveredAt;
  }

  public @Nullable Instant completedAt() {
    return completedAt;
  }

  @Override
  public UUID getId() {
    return engagementId;
  }
}
