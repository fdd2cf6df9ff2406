package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract between a hirer and a worker. Types: {@code engagement.started}, {@code
 * engagement.delivered}, {@code engagement.changes-requested}, {@code engagement.completed}, {@code
 * engagement.extension-requested}, {@code engagement.extension-declined}, {@code
 * engagement.due-date-extended}, {@code engagement.hours-logged}, {@code
 * engagement.cancel-requested}, {@code engagement.cancel-declined}, {@code engagement.cancelled},
 * {@code engagement.disputed}, {@code engagement.resolved}, {@code
 * engagement.fee-visibility-changed}, {@code engagement.own-brand-found}.
 *
 * @param parentEngagementId for work under a sub-gig, the engagement it was posted under
 * @param campaignId the campaign at the root of the chain
 * @param depth level of the gig, 1 at the root
 * @param dueDate the due date in force, extensions included
 * @param cancelledBy who asked to call it off, from the request on
 * @param firstDueDateAtDelivery the due date that was in force at the first delivery
 * @param fault who was at fault when it was cancelled or lost in a dispute
 * @param proposedDueDate a later due date that one side asked for, not answered yet
 * @param awarded what the worker gets of the fee after a dispute
 * @param feeVisible the worker lets those above in the chain see the fee
 * @param ownBrand the worker was found in the team of the brand that hired, before the work ended:
 *     whoever counts leaves it out
 */
@Topic("gig.engagements")
@RecordBuilder
public record EngagementState(
    UUID engagementId,
    UUID gigId,
    UUID gigRoleId,
    UUID applicationId,
    @Nullable UUID parentEngagementId,
    @Nullable UUID campaignId,
    @Nullable UUID brandId,
    int depth,
    UUID hirerId,
    UUID workerId,
    String profession,
    Money fee,
    @Nullable Integer agreedHours,
    @Nullable Integer hoursLogged,
    Status status,
    Instant startedAt,
    @Nullable Instant dueDate,
    @Nullable Instant firstDeliveredAt,
    @Nullable Instant firstDueDateAtDelivery,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    @Nullable UUID cancelledBy,
    @Nullable Fault fault,
    @Nullable Instant proposedDueDate,
    @Nullable UUID proposedDueDateBy,
    @Nullable UUID disputedBy,
    @Nullable Money awarded,
    boolean feeVisible,
    boolean ownBrand)
    implements AggregateState {

  /** Lifecycle of an engagement. */
  public enum Status {
    ACTIVE,
    DELIVERED,
    CHANGES_REQUESTED,
    COMPLETED,
    CANCEL_REQUESTED,
    CANCELLED,
    DISPUTED,
    RESOLVED
  }

  /** Who was at fault in an ending that was not a completion. */
  public enum Fault {
    WORKER,
    WORKER_NO_SHOW,
    HIRER,
    MUTUAL
  }
}
