package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.lifecycle.Actor;
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
    if (cancellation == null) {
      return false;
    }
    boolean byWorker = cancellation.requestedBy().equals(terms.workerId());
    return caller.contains(byWorker ? Actor.HIRER : Actor.WORKER);
  }

  List<String> allowedActions(Caller caller) {
    Set<Actor> parts = parts(caller);
    return EngagementLifecycle.TABLE.allowed(
        status,
        parts,
        action ->
            switch (action) {
              case REQUEST_CHANGES -> roundsLeft();
              case ACCEPT_CANCEL, DECLINE_CANCEL -> askedByOtherSide(parts);
              default -> true;
            });
  }

  /** As others are told. */
  public EngagementState state() {
    Cancellation cancelled = status == Status.CANCELLED ? cancellation : null;
    return new EngagementState(
        id,
        terms.gigId(),
        terms.gigRoleId(),
        terms.applicationId(),
        terms.parentEngagementId(),
        terms.campaignId(),
        terms.brandId(),
        terms.depth(),
        terms.hirerId(),
        terms.workerId(),
        terms.profession(),
        terms.fee(),
        terms.agreedHours(),
        hoursLogged,
        status,
        terms.startedAt(),
        dueDate,
        firstDeliveredAt,
        firstDueDateAtDelivery,
        completedAt,
        cancelled == null ? null : cancelled.cancelledAt(),
        cancelled == null ? null : cancelled.requestedBy(),
        cancelled == null ? null : cancelled.reason().fault());
  }
}
