package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doing the work: delivering, asking for changes, approving, logging hours. */
@Service
class EngagementWork {
  private final Engagements engagements;
  private final Deliveries deliveries;
  private final GigRepository gigs;
  private final GigProgress progress;
  private final EngagementReviews reviews;
  private final DatabaseClock clock;

  EngagementWork(
      Engagements engagements,
      Deliveries deliveries,
      GigRepository gigs,
      GigProgress progress,
      EngagementReviews reviews,
      DatabaseClock clock) {
    this.engagements = engagements;
    this.deliveries = deliveries;
    this.gigs = gigs;
    this.progress = progress;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Transactional
  Engagement deliver(UUID id, String note, List<UUID> mediaIds, Caller caller) {
    Gig gig = gigs.lock(visible(id, caller).terms().gigId());
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        require(engagement, EngagementAction.DELIVER, engagement.parts(caller));
    Instant now = clock.now();
    deliveries.add(engagement, note, mediaIds, now);
    Engagement delivered =
        engagements.move(
            engagement,
            transition,
            """
            delivered_at = :now, changes_note = null, extension_due_date = null,
            extension_by = null, extension_reason = null, extension_asked_at = null,
            first_delivered_at = coalesce(first_delivered_at, :now),
            first_due_date_at_delivery = case when first_delivered_at is null then due_date
              else first_due_date_at_delivery end
            """,
            Map.of("now", Columns.param(now)));
    progress.delivered(gig);
    return delivered;
  }

  @Transactional
  Engagement approve(UUID id, Caller caller) {
    Gig gig = gigs.lock(visible(id, caller).terms().gigId());
    Engagement engagement = engagements.lock(id);
    return complete(
        gig, engagement, require(engagement, EngagementAction.APPROVE, engagement.parts(caller)));
  }

  /** Approval because nobody answered in time; gig and engagement are locked. */
  void approveBySilence(Gig gig, Engagement engagement) {
    complete(
        gig,
        engagement,
        require(engagement, EngagementAction.APPROVE_BY_SILENCE, Set.of(Actor.TIMER)));
  }

  private Engagement complete(
      Gig gig,
      Engagement engagement,
      Transition<Status, EngagementAction, Actor, Object> transition) {
    Engagement completed =
        engagements.move(
            engagement,
            transition,
            "completed_at = :now",
            Map.of("now", Columns.param(clock.now())));
    progress.completed(gig);
    reviews.ended(completed);
    return completed;
  }

  @Transactional
  Engagement requestChanges(UUID id, String note, Caller caller) {
    visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        require(engagement, EngagementAction.REQUEST_CHANGES, engagement.parts(caller));
    if (!engagement.roundsLeft()) {
      throw EngagementProblems.noRoundsLeft();
    }
    return engagements.move(
        engagement,
        transition,
        "rounds_used = rounds_used + 1, changes_note = :note",
        Map.of("note", note));
  }

  /**
   * Lets those above in the chain see the fee, or no longer.
   *
   * @param action {@code SHOW_FEE} or {@code HIDE_FEE}
   */
  @Transactional
  Engagement showFee(UUID id, EngagementAction action, Caller caller) {
    visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        require(engagement, action, engagement.parts(caller));
    boolean show = action == EngagementAction.SHOW_FEE;
    if (engagement.feeVisible() == show || (show && engagement.terms().depth() == 1)) {
      throw EngagementProblems.nothingToChange();
    }
    return engagements.move(engagement, transition, "fee_visible = :show", Map.of("show", show));
  }

  Engagement visible(UUID id, Caller caller) {
    return engagements
        .find(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  static Transition<Status, EngagementAction, Actor, Object> require(
      Engagement engagement, EngagementAction action, Set<Actor> parts) {
    return EngagementLifecycle.TABLE.require(engagement.status(), action, parts);
  }
}
