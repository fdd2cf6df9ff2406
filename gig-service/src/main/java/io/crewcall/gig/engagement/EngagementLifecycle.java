package io.crewcall.gig.engagement;

import static io.crewcall.contracts.gig.EngagementState.Status.ACTIVE;
import static io.crewcall.contracts.gig.EngagementState.Status.CANCELLED;
import static io.crewcall.contracts.gig.EngagementState.Status.CANCEL_REQUESTED;
import static io.crewcall.contracts.gig.EngagementState.Status.CHANGES_REQUESTED;
import static io.crewcall.contracts.gig.EngagementState.Status.COMPLETED;
import static io.crewcall.contracts.gig.EngagementState.Status.DELIVERED;
import static io.crewcall.contracts.gig.EngagementState.Status.DISPUTED;
import static io.crewcall.contracts.gig.EngagementState.Status.RESOLVED;
import static io.crewcall.gig.engagement.EngagementAction.ACCEPT_CANCEL;
import static io.crewcall.gig.engagement.EngagementAction.ACCEPT_EXTENSION;
import static io.crewcall.gig.engagement.EngagementAction.ADD_EVIDENCE;
import static io.crewcall.gig.engagement.EngagementAction.APPROVE;
import static io.crewcall.gig.engagement.EngagementAction.APPROVE_BY_SILENCE;
import static io.crewcall.gig.engagement.EngagementAction.CANCEL_BY_SILENCE;
import static io.crewcall.gig.engagement.EngagementAction.DECLINE_CANCEL;
import static io.crewcall.gig.engagement.EngagementAction.DECLINE_EXTENSION;
import static io.crewcall.gig.engagement.EngagementAction.DELIVER;
import static io.crewcall.gig.engagement.EngagementAction.DISPUTE;
import static io.crewcall.gig.engagement.EngagementAction.HIDE_FEE;
import static io.crewcall.gig.engagement.EngagementAction.LOG_HOURS;
import static io.crewcall.gig.engagement.EngagementAction.MARK_OWN_BRAND;
import static io.crewcall.gig.engagement.EngagementAction.REQUEST_CANCEL;
import static io.crewcall.gig.engagement.EngagementAction.REQUEST_CHANGES;
import static io.crewcall.gig.engagement.EngagementAction.REQUEST_EXTENSION;
import static io.crewcall.gig.engagement.EngagementAction.RESOLVE;
import static io.crewcall.gig.engagement.EngagementAction.SHOW_FEE;
import static io.crewcall.gig.engagement.EngagementAction.VOID_HOURS;
import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;
import static io.crewcall.gig.lifecycle.Actor.WORKER;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.HiringGuards;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engagement's transition table. */
public final class EngagementLifecycle {
  private static final Set<Actor> EITHER = Set.of(HIRER, WORKER);
  private static final Set<Status> UNDER_WAY = Set.of(ACTIVE, DELIVERED, CHANGES_REQUESTED);
  static final Duration APPROVAL_SILENCE = Duration.ofDays(7);
  public static final Duration CANCEL_SILENCE = Duration.ofHours(72);

  private static final Guard<Situation> NOT_OF_THE_BRAND =
      HiringGuards.notOfTheHiringBrand(context -> context.engagement().workerInTeam());
  private static final Guard<Situation> ROUNDS_LEFT =
      Guard.of(
          "within the agreed rounds",
          context ->
              context.engagement().roundsUsed() < context.engagement().terms().changeRounds(),
          () ->
              Problem.conflict(
                  "NO_ROUNDS_LEFT",
                  "The agreed rounds of changes are used up; approve or dispute."));
  private static final Guard<Situation> HOURS_LOGGED =
      Guard.of(
          "an entry that counts",
          context -> context.engagement().hoursLogged() != null,
          () -> Problem.notFound("HOURS_NOT_FOUND", "There is no such entry that counts."));
  private static final Guard<Situation> EXTENSION_ASKED =
      Guard.of(
          "a request waits",
          context -> context.engagement().extension() != null,
          () -> Problem.conflict("NO_EXTENSION_ASKED", "Nobody has asked for a later due date."));
  private static final Guard<Situation> EXTENSION_ASKED_BY_OTHER_SIDE =
      Guard.of(
          "the other side asked",
          EngagementLifecycle::extensionAskedByOtherSide,
          EngagementLifecycle::ownRequest);
  private static final Guard<Situation> NO_EXTENSION_OF_OTHER_SIDE =
      Guard.of(
          "no request of the other side waits",
          context -> !extensionAskedByOtherSide(context),
          () ->
              Problem.conflict(
                  "EXTENSION_WAITING", "The other side has asked: answer that first."));
  private static final Guard<Situation> CANCEL_ASKED_BY_OTHER_SIDE =
      Guard.of(
          "the other side asked",
          context -> {
            Cancellation asked = context.engagement().cancellation();
            return asked != null && context.otherSide(asked.requestedBy());
          },
          EngagementLifecycle::ownRequest);
  private static final Guard<Situation> NO_CREW_UNDER_WAY =
      Guard.of(
          "no engagement under way below it",
          context -> !context.crewUnderWay(),
          () ->
              Problem.conflict(
                  "CREW_UNDER_WAY", "Crew is at work under this engagement; settle theirs first."));
  private static final Guard<Situation> DELIVERY_UNANSWERED =
      Guard.of(
          "7 days without an answer",
          context -> silent(context.engagement().deliveredAt(), APPROVAL_SILENCE, context),
          EngagementLifecycle::stillTime);
  private static final Guard<Situation> CANCEL_UNANSWERED =
      Guard.of(
          "72 h without an answer",
          context -> {
            Cancellation asked = context.engagement().cancellation();
            return asked != null && silent(asked.requestedAt(), CANCEL_SILENCE, context);
          },
          EngagementLifecycle::stillTime);
  private static final Guard<Situation> NO_PARTY =
      Guard.of(
          "no party to it",
          context -> !context.party(),
          () -> Problem.forbidden("OWN_DISPUTE", "Nobody decides a dispute of their own."));
  private static final Guard<Situation> FEE_HIDDEN =
      Guard.of(
          "below the first level, hidden",
          context -> context.engagement().terms().depth() > 1 && !context.engagement().feeVisible(),
          EngagementLifecycle::nothingToChange);
  private static final Guard<Situation> FEE_SHOWN =
      Guard.of(
          "shown",
          context -> context.engagement().feeVisible(),
          EngagementLifecycle::nothingToChange);

  private static final Guard<Situation> NOT_MARKED =
      Guard.of(
          "the worker is found in the brand's team, before its end",
          context -> !context.engagement().ownBrand(),
          EngagementLifecycle::nothingToChange);

  public static final Lifecycle<Status, EngagementAction, Actor, Situation> TABLE =
      Lifecycle.<Status, EngagementAction, Actor, Situation>of("engagement", "ENGAGEMENT_STATE")
          .line(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              DELIVER,
              Set.of(WORKER),
              DELIVERED,
              "engagement.delivered")
          .line(
              Set.of(DELIVERED),
              APPROVE,
              Set.of(HIRER),
              COMPLETED,
              "engagement.completed",
              NOT_OF_THE_BRAND)
          .line(
              Set.of(DELIVERED),
              APPROVE_BY_SILENCE,
              Set.of(TIMER),
              COMPLETED,
              "engagement.completed",
              DELIVERY_UNANSWERED,
              NOT_OF_THE_BRAND)
          .line(
              Set.of(DELIVERED),
              REQUEST_CHANGES,
              Set.of(HIRER),
              CHANGES_REQUESTED,
              "engagement.changes-requested",
              ROUNDS_LEFT)
          .staying(UNDER_WAY, LOG_HOURS, Set.of(WORKER), "engagement.hours-logged")
          .staying(UNDER_WAY, VOID_HOURS, Set.of(WORKER), "engagement.hours-logged", HOURS_LOGGED)
          .staying(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              REQUEST_EXTENSION,
              EITHER,
              "engagement.extension-requested",
              NO_EXTENSION_OF_OTHER_SIDE)
          .staying(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              ACCEPT_EXTENSION,
              EITHER,
              "engagement.due-date-extended",
              EXTENSION_ASKED,
              EXTENSION_ASKED_BY_OTHER_SIDE)
          .staying(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              DECLINE_EXTENSION,
              EITHER,
              "engagement.extension-declined",
              EXTENSION_ASKED,
              EXTENSION_ASKED_BY_OTHER_SIDE)
          .line(
              UNDER_WAY,
              REQUEST_CANCEL,
              EITHER,
              CANCEL_REQUESTED,
              "engagement.cancel-requested",
              NO_CREW_UNDER_WAY)
          .line(
              Set.of(CANCEL_REQUESTED),
              ACCEPT_CANCEL,
              EITHER,
              CANCELLED,
              "engagement.cancelled",
              CANCEL_ASKED_BY_OTHER_SIDE,
              NO_CREW_UNDER_WAY)
          .line(
              Set.of(CANCEL_REQUESTED),
              CANCEL_BY_SILENCE,
              Set.of(TIMER),
              CANCELLED,
              "engagement.cancelled",
              CANCEL_UNANSWERED,
              NO_CREW_UNDER_WAY)
          .line(
              Set.of(CANCEL_REQUESTED),
              DECLINE_CANCEL,
              EITHER,
              ACTIVE,
              "engagement.cancel-declined",
              CANCEL_ASKED_BY_OTHER_SIDE,
              resumes(ACTIVE))
          .line(
              Set.of(CANCEL_REQUESTED),
              DECLINE_CANCEL,
              EITHER,
              DELIVERED,
              "engagement.cancel-declined",
              CANCEL_ASKED_BY_OTHER_SIDE,
              resumes(DELIVERED))
          .line(
              Set.of(CANCEL_REQUESTED),
              DECLINE_CANCEL,
              EITHER,
              CHANGES_REQUESTED,
              "engagement.cancel-declined",
              CANCEL_ASKED_BY_OTHER_SIDE,
              resumes(CHANGES_REQUESTED))
          .line(
              Set.of(ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED),
              DISPUTE,
              EITHER,
              DISPUTED,
              "engagement.disputed")
          .line(Set.of(DISPUTED), ADD_EVIDENCE, EITHER, DISPUTED, "none")
          .line(Set.of(DISPUTED), RESOLVE, Set.of(ADMIN), RESOLVED, "engagement.resolved", NO_PARTY)
          .staying(
              Set.of(Status.values()),
              MARK_OWN_BRAND,
              Set.of(PLATFORM),
              "engagement.own-brand-found",
              NOT_MARKED)
          .staying(
              Set.of(Status.values()),
              SHOW_FEE,
              Set.of(WORKER),
              "engagement.fee-visibility-changed",
              FEE_HIDDEN)
          .staying(
              Set.of(Status.values()),
              HIDE_FEE,
              Set.of(WORKER),
              "engagement.fee-visibility-changed",
              FEE_SHOWN)
          .build();

  private EngagementLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param caller null when a timer acts
   * @param crewUnderWay whether somebody works under it
   * @param now looked at when a timer acts
   */
  record Situation(
      Engagement engagement, @Nullable Caller caller, boolean crewUnderWay, Instant now) {

    Set<Actor> actors() {
      return caller == null ? Set.of(TIMER) : engagement.parts(caller);
    }

    private boolean party() {
      return caller != null && engagement.party(caller);
    }

    /** Whether somebody of the other side than the caller's is meant. */
    private boolean otherSide(UUID who) {
      return actors().contains(who.equals(engagement.terms().workerId()) ? HIRER : WORKER);
    }
  }

  private static boolean extensionAskedByOtherSide(Situation context) {
    Extension asked = context.engagement().extension();
    return asked != null && context.otherSide(asked.requestedBy());
  }

  private static boolean silent(@Nullable Instant since, Duration limit, Situation context) {
    return since != null && !context.now().isBefore(since.plus(limit));
  }

  private static Guard<Situation> resumes(Status status) {
    return Guard.of(
        "while " + status,
        context -> {
          Cancellation asked = context.engagement().cancellation();
          return asked != null && asked.resumes() == status;
        },
        EngagementLifecycle::ownRequest);
  }

  private static Problem ownRequest() {
    return Problem.conflict("OWN_REQUEST", "The other side has to answer this request.");
  }

  private static Problem stillTime() {
    return Problem.conflict("STILL_TIME", "The other side may answer yet.");
  }

  private static Problem nothingToChange() {
    return Problem.conflict(
        "NOTHING_TO_CHANGE", "That is so already; at the first level fees are no secret.");
  }
}
