package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract between a hirer and a worker. Immutable: {@link Engagements} stores a change together
 * with its event and answers the new value.
 *
 * @param committed the fees of the crew hired under it, at most its own fee
 * @param roundsUsed how often changes were asked for, at most {@code terms.changeRounds}
 * @param dueDate in force, extensions included
 * @param deliveredAt the latest delivery
 * @param firstDueDateAtDelivery the due date that was in force at the first delivery
 * @param extension a later due date that was asked for and not answered
 * @param fault who was at fault in an ending that was not a completion
 * @param awarded what the worker gets of the fee after a dispute
 * @param feeVisible whether those above in the chain may see the fee
 * @param crewUnderWay whether somebody works under it
 */
public record Engagement(
    UUID id,
    Terms terms,
    Status status,
    Money committed,
    @Nullable Integer hoursLogged,
    int roundsUsed,
    @Nullable Instant dueDate,
    @Nullable Instant deliveredAt,
    @Nullable Instant firstDeliveredAt,
    @Nullable Instant firstDueDateAtDelivery,
    @Nullable String changesNote,
    @Nullable Instant completedAt,
    @Nullable Cancellation cancellation,
    @Nullable Extension extension,
    @Nullable UUID disputedBy,
    @Nullable Fault fault,
    @Nullable Money awarded,
    boolean feeVisible,
    boolean crewUnderWay,
    String gigTitle,
    long version) {
  private static final Set<Status> UNDER_WAY =
      EnumSet.of(Status.ACTIVE, Status.DELIVERED, Status.CHANGES_REQUESTED);

  /** What was agreed at the selection and never changes. */
  public record Terms(
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
      int changeRounds,
      Instant startedAt) {}

  /**
   * A wish to call it off, and whether it came to that.
   *
   * @param resumes the state to which it returns when the other side declines
   * @param cancelledAt null while the other side has not answered
   */
  public record Cancellation(
      UUID requestedBy,
      Instant requestedAt,
      CancelReason reason,
      @Nullable String note,
      Status resumes,
      @Nullable Instant cancelledAt) {}

  /** A later due date that one side asked for. */
  public record Extension(
      UUID requestedBy, Instant dueDate, @Nullable String reason, Instant requestedAt) {}

  /** Whether the work goes on: crew may be hired under it. */
  public boolean underWay() {
    return UNDER_WAY.contains(status);
  }

  /** The caller's sides; empty for a stranger. */
  public Set<Actor> parts(Caller caller) {
    Set<Actor> parts = caller.hirerParts(terms.hirerId(), terms.brandId());
    if (caller.id().equals(terms.workerId())) {
      parts.add(Actor.WORKER);
    }
    return parts;
  }

  public boolean readableBy(Caller caller) {
    return caller.id().equals(terms.workerId())
        || caller.readsAsHirer(terms.hirerId(), terms.brandId());
  }

  boolean roundsLeft() {
    return roundsUsed < terms.changeRounds();
  }

  /** Whether the wish to call it off came from the other side than the caller's. */
  boolean askedByOtherSide(Set<Actor> caller) {
    return cancellation != null && isOtherSide(cancellation.requestedBy(), caller);
  }

  /** Whether the wish for a later due date came from the other side than the caller's. */
  boolean extensionByOtherSide(Set<Actor> caller) {
    return extension != null && isOtherSide(extension.requestedBy(), caller);
  }

  private boolean isOtherSide(UUID who, Set<Actor> caller) {
    return caller.contains(who.equals(terms.workerId()) ? Actor.HIRER : Actor.WORKER);
  }

  /** Whether the due date in force has passed without a delivery that stands. */
  boolean late(Instant now) {
    return (status == Status.ACTIVE || status == Status.CHANGES_REQUESTED)
        && dueDate != null
        && now.isAfter(dueDate);
  }

  List<String> allowedActions(Caller caller) {
    Set<Actor> parts = parts(caller);
    return ProseGuards.allowed(
        EngagementLifecycle.TABLE,
        status,
        parts,
        action ->
            switch (action) {
              case REQUEST_CHANGES -> roundsLeft();
              case REQUEST_CANCEL -> !crewUnderWay;
              case ACCEPT_CANCEL -> askedByOtherSide(parts) && !crewUnderWay;
              case DECLINE_CANCEL -> askedByOtherSide(parts);
              case REQUEST_EXTENSION -> !extensionByOtherSide(parts);
              case ACCEPT_EXTENSION, DECLINE_EXTENSION -> extensionByOtherSide(parts);
              case VOID_HOURS -> hoursLogged != null;
              case RESOLVE -> !isParty(caller);
              case SHOW_FEE -> terms.depth() > 1 && !feeVisible;
              case HIDE_FEE -> feeVisible;
              case DELIVER,
                  APPROVE,
                  APPROVE_BY_SILENCE,
                  LOG_HOURS,
                  CANCEL_BY_SILENCE,
                  DISPUTE,
                  ADD_EVIDENCE ->
                  true;
            });
  }

  /** Whether it is the caller's own, or the brand's of which the caller is a member. */
  boolean isParty(Caller caller) {
    return caller.id().equals(terms.workerId())
        || caller.id().equals(terms.hirerId())
        || caller.memberOf(terms.brandId());
  }

  /** As others are told. */
  public EngagementState state() {
    Extension open = UNDER_WAY.contains(status) ? extension : null;
    return EngagementStateBuilder.builder()
        .engagementId(id)
        .gigId(terms.gigId())
        .gigRoleId(terms.gigRoleId())
        .applicationId(terms.applicationId())
        .parentEngagementId(terms.parentEngagementId())
        .campaignId(terms.campaignId())
        .brandId(terms.brandId())
        .depth(terms.depth())
        .hirerId(terms.hirerId())
        .workerId(terms.workerId())
        .profession(terms.profession())
        .fee(terms.fee())
        .agreedHours(terms.agreedHours())
        .hoursLogged(hoursLogged)
        .status(status)
        .startedAt(terms.startedAt())
        .dueDate(dueDate)
        .firstDeliveredAt(firstDeliveredAt)
        .firstDueDateAtDelivery(firstDueDateAtDelivery)
        .completedAt(completedAt)
        .cancelledAt(cancellation == null ? null : cancellation.cancelledAt())
        .cancelledBy(cancelling() && cancellation != null ? cancellation.requestedBy() : null)
        .fault(fault)
        .proposedDueDate(open == null ? null : open.dueDate())
        .proposedDueDateBy(open == null ? null : open.requestedBy())
        .disputedBy(disputedBy)
        .awarded(awarded)
        .feeVisible(feeVisible)
        .build();
  }

  private boolean cancelling() {
    return status == Status.CANCEL_REQUESTED || status == Status.CANCELLED;
  }
}
