package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.EngagementState.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement of the projection.
 *
 * @param fee as agreed, in minor units
 * @param committed the part of the fee that is bound; see {@link Commitment}
 * @param completed the part of the fee that is earned
 * @param settled whether nothing more will happen to it
 * @param feeVisible whether the worker lets those above in the chain see the fee
 * @param firstDueDateAtDelivery the due date that was in force at the first delivery
 */
public record EngagementRow(
    UUID id,
    UUID gigId,
    UUID gigRoleId,
    UUID hirerId,
    Person worker,
    String profession,
    long fee,
    String currency,
    long committed,
    long completed,
    boolean settled,
    Status status,
    @Nullable Integer agreedHours,
    @Nullable Integer hoursLogged,
    Instant startedAt,
    @Nullable Instant dueDate,
    @Nullable Instant firstDeliveredAt,
    @Nullable Instant firstDueDateAtDelivery,
    @Nullable Instant completedAt,
    boolean feeVisible) {

  /**
   * By how many begun days of 24 hours the first delivery missed the due date in force; for open
   * work without a delivery, by how many it has missed it up to now. 0 when it is in time, has no
   * due date, or ended without a delivery.
   */
  public int daysLate(Instant now) {
    Instant due = firstDeliveredAt == null ? dueDate : firstDueDateAtDelivery;
    if (due == null || (firstDeliveredAt == null && settled)) {
      return 0;
    }
    Duration late = Duration.between(due, firstDeliveredAt == null ? now : firstDeliveredAt);
    if (late.isNegative() || late.isZero()) {
      return 0;
    }
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, late.minusNanos(1).toDays() + 1));
  }
}
