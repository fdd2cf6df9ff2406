package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid for a gig role. Types: {@code application.applied}, {@code application.shortlisted}, {@code
 * application.offered}, {@code application.countered}, {@code application.selected}, {@code
 * application.rejected}, {@code application.withdrawn}, {@code application.offer-declined}, {@code
 * application.offer-expired}, {@code application.closed}.
 *
 * @param hirerId who posted the gig
 * @param decidedAt first shortlist, offer, selection or rejection
 * @param engagementId the contract, once selected
 * @param offer the terms on the table while offered or countered
 */
@Topic("gig.applications")
@RecordBuilder
public record ApplicationState(
    UUID applicationId,
    UUID gigId,
    UUID gigRoleId,
    UUID applicantId,
    UUID hirerId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    Money proposedFee,
    @Nullable Integer proposedHours,
    Status status,
    Instant gigDeadline,
    Instant appliedAt,
    @Nullable Instant decidedAt,
    @Nullable UUID engagementId,
    @Nullable Offer offer)
    implements AggregateState {

  /** Lifecycle of an application. */
  public enum Status {
    APPLIED,
    SHORTLISTED,
    OFFERED,
    COUNTERED,
    SELECTED,
    REJECTED,
    WITHDRAWN,
    OFFER_DECLINED,
    OFFER_EXPIRED,
    CLOSED
  }

  /**
   * The terms on the table.
   *
   * @param fromUserId who proposed them; the other side answers
   */
  public record Offer(
      UUID offerId,
      UUID fromUserId,
      Money fee,
      @Nullable Integer hours,
      @Nullable Instant dueDate,
      Instant expiresAt) {}
}
