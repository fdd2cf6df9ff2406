package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calling an engagement off: one side asks and says why, the other agrees, declines or keeps silent
 * for 72 hours. Its slot and its fee are free again afterwards.
 */
@Service
class EngagementCancelling {
  private final Engagements engagements;
  private final EngagementWork work;
  private final GigRepository gigs;
  private final GigProgress progress;
  private final BudgetChain budgets;
  private final EngagementReviews reviews;
  private final JdbcClient jdbc;
  private final DatabaseClock clock;

  EngagementCancelling(
      Engagements engagements,
      EngagementWork work,
      GigRepository gigs,
      GigProgress progress,
      BudgetChain budgets,
      EngagementReviews reviews,
      JdbcClient jdbc,
      DatabaseClock clock) {
    this.engagements = engagements;
    this.work = work;
    this.gigs = gigs;
    this.progress = progress;
    this.budgets = budgets;
    this.reviews = reviews;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  Engagement request(UUID id, CancelReason reason, @Nullable String note, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementLifecycle.TABLE.require(
            engagement.status(), EngagementAction.REQUEST_CANCEL, engagement.parts(caller));
    Instant now = clock.now();
    requireReason(engagement, reason, caller, now);
    requireNoCrew(id);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("now", Columns.param(now));
    parameters.put("by", caller.id());
    parameters.put("reason", reason.name());
    parameters.put("note", note);
    parameters.put("resumes", engagement.status().name());
    return engagements.move(
        engagement,
        transition,
        """
        cancel_requested_at = :now, cancelled_by = :by, cancel_reason = :reason,
        cancel_note = :note, cancel_resumes = :resumes
        """,
        parameters);
  }

  /** Nobody accuses the other side of what cannot be. */
  private static void requireReason(
      Engagement engagement, CancelReason reason, Caller caller, Instant now) {
    if (!reason.openTo(engagement.parts(caller))) {
      throw EngagementProblems.invalid(
          "REASON_NOT_YOURS", "reason", "is for the other side to give");
    }
    boolean lateness = reason == CancelReason.WORKER_LATE || reason == CancelReason.WORKER_NO_SHOW;
    if (lateness && !engagement.late(now)) {
      throw EngagementProblems.notLate();
    }
    if (reason == CancelReason.WORKER_NO_SHOW
        && (engagement.firstDeliveredAt() != null || engagement.hoursLogged() != null)) {
      throw EngagementProblems.noNoShow();
    }
  }

  @Transactional
  Engagement decline(UUID id, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Set<Actor> parts = engagement.parts(caller);
    EngagementLifecycle.TABLE.require(engagement.status(), EngagementAction.DECLINE_CANCEL, parts);
    if (!engagement.askedByOtherSide(parts)) {
      throw EngagementProblems.ownRequest();
    }
    Status back = Objects.requireNonNull(engagement.cancellation()).resumes();
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementLifecycle.TABLE.transitions().stream()
            .filter(line ->
                line.from() == engagement.status()
                    && line.action() == EngagementAction.DECLINE_CANCEL
                    && line.to() == back)
            .findFirst()
            .orElseThrow();
    return engagements.move(
        engagement,
        transition,
        """
        cancel_requested_at = null, cancelled_by = null, cancel_reason = null, cancel_note = null,
        cancel_resumes = null
        """,
        Map.of());
  }

  @Transactional
  Engagement accept(UUID id, Caller caller) {
    Gig gig = lockAround(work.visible(id, caller));
    Engagement engagement = engagements.lock(id);
    Set<Actor> parts = engagement.parts(caller);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementLifecycle.TABLE.require(
            engagement.status(), EngagementAction.ACCEPT_CANCEL, parts);
    if (!engagement.askedByOtherSide(parts)) {
      throw EngagementProblems.ownRequest();
    }
    return cancel(gig, engagement, transition);
  }

  /** Cancellation because the other side kept silent; all of the chain above is locked. */
  void cancelBySilence(Gig gig, Engagement engagement) {
    cancel(
        gig,
        engagement,
        EngagementLifecycle.TABLE.require(
            engagement.status(), EngagementAction.CANCEL_BY_SILENCE, Set.of(Actor.TIMER)));
  }

  /** Locks what pays for it, then its gig. */
  Gig lockAround(Engagement seen) {
    GigParties gig = gigs.parties(seen.terms().gigId());
    budgets.lockAbove(gig);
    return gigs.lock(gig.id());
  }

  private Engagement cancel(
      Gig gig,
      Engagement engagement,
      Transition<Status, EngagementAction, Actor, Object> transition) {
    requireNoCrew(engagement.id());
    Engagement cancelled =
        engagements.move(
            engagement,
            transition,
            "cancelled_at = :now, fault = :fault",
            Map.of(
                "now",
                Columns.param(clock.now()),
                "fault",
                Objects.requireNonNull(engagement.cancellation()).reason().fault().name()));
    budgets.release(cancelled.terms(), cancelled.terms().fee());
    progress.freeSlot(gig, cancelled.terms().gigRoleId(), cancelled.terms().fee());
    reviews.ended(cancelled);
    return cancelled;
  }

  private void requireNoCrew(UUID id) {
    boolean crew =
        jdbc.sql(
                "select exists (select 1 from engagement where parent_engagement_id = :id and "
                    + StoredEngagementFacts.UNDER_WAY
                    + ")")
            .param("id", id)
            .query(Boolean.class)
            .single();
    if (crew) {
      throw EngagementProblems.crewUnderWay();
    }
  }
}
