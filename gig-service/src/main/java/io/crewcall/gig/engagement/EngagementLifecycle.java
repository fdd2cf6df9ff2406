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
import static io.crewcall.gig.engagement.EngagementAction.REQUEST_CANCEL;
import static io.crewcall.gig.engagement.EngagementAction.REQUEST_CHANGES;
import static io.crewcall.gig.engagement.EngagementAction.REQUEST_EXTENSION;
import static io.crewcall.gig.engagement.EngagementAction.RESOLVE;
import static io.crewcall.gig.engagement.EngagementAction.SHOW_FEE;
import static io.crewcall.gig.engagement.EngagementAction.VOID_HOURS;
import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.TIMER;
import static io.crewcall.gig.lifecycle.Actor.WORKER;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The engagement's transition table. */
public final class EngagementLifecycle {
  private static final String OTHER_SIDE = "the other side asked";
  private static final Set<Actor> EITHER = Set.of(HIRER, WORKER);

  public static final Lifecycle<EngagementState.Status, EngagementAction> TABLE =
      Lifecycle.<EngagementState.Status, EngagementAction>of("engagement", "ENGAGEMENT_STATE")
          .leaving(
              DELIVER,
              Set.of(WORKER),
              "",
              DELIVERED,
              "engagement.delivered",
              ACTIVE,
              CHANGES_REQUESTED)
          .line(DELIVERED, APPROVE, Set.of(HIRER), COMPLETED, "engagement.completed")
          .line(
              DELIVERED,
              APPROVE_BY_SILENCE,
              Set.of(TIMER),
              "7 days without an answer",
              COMPLETED,
              "engagement.completed")
          .line(
              DELIVERED,
              REQUEST_CHANGES,
              Set.of(HIRER),
              "within the agreed rounds",
              CHANGES_REQUESTED,
              "engagement.changes-requested")
          .staying(
              LOG_HOURS,
              Set.of(WORKER),
              "",
              "engagement.hours-logged",
              ACTIVE,
              DELIVERED,
              CHANGES_REQUESTED)
          .staying(
              VOID_HOURS,
              Set.of(WORKER),
              "an entry that counts",
              "engagement.hours-logged",
              ACTIVE,
              DELIVERED,
              CHANGES_REQUESTED)
          .staying(
              REQUEST_EXTENSION,
              EITHER,
              "no request of the other side waits",
              "engagement.extension-requested",
              ACTIVE,
              CHANGES_REQUESTED)
          .staying(
              ACCEPT_EXTENSION,
              EITHER,
              OTHER_SIDE,
              "engagement.due-date-extended",
              ACTIVE,
              CHANGES_REQUESTED)
          .staying(
              DECLINE_EXTENSION,
              EITHER,
              OTHER_SIDE,
              "engagement.extension-declined",
              ACTIVE,
              CHANGES_REQUESTED)
          .leaving(
              REQUEST_CANCEL,
              EITHER,
              "a reason of that side; no engagement under way below it",
              CANCEL_REQUESTED,
              "engagement.cancel-requested",
              ACTIVE,
              DELIVERED,
              CHANGES_REQUESTED)
          .line(
              CANCEL_REQUESTED,
              ACCEPT_CANCEL,
              EITHER,
              OTHER_SIDE + "; no engagement under way below it",
              CANCELLED,
              "engagement.cancelled")
          .line(
              CANCEL_REQUESTED,
              CANCEL_BY_SILENCE,
              Set.of(TIMER),
              "72 h without an answer; no engagement under way below it",
              CANCELLED,
              "engagement.cancelled")
          .line(
              CANCEL_REQUESTED,
              DECLINE_CANCEL,
              EITHER,
              OTHER_SIDE + " while ACTIVE",
              ACTIVE,
              "engagement.cancel-declined")
          .line(
              CANCEL_REQUESTED,
              DECLINE_CANCEL,
              EITHER,
              OTHER_SIDE + " while DELIVERED",
              DELIVERED,
              "engagement.cancel-declined")
          .line(
              CANCEL_REQUESTED,
              DECLINE_CANCEL,
              EITHER,
              OTHER_SIDE + " while CHANGES_REQUESTED",
              CHANGES_REQUESTED,
              "engagement.cancel-declined")
          .leaving(
              DISPUTE,
              EITHER,
              "with a reason",
              DISPUTED,
              "engagement.disputed",
              ACTIVE,
              DELIVERED,
              CHANGES_REQUESTED,
              CANCEL_REQUESTED)
          .line(DISPUTED, ADD_EVIDENCE, EITHER, "at most 50 notes", DISPUTED, "none")
          .line(
              DISPUTED,
              RESOLVE,
              Set.of(ADMIN),
              "no party to it; with fault and what the worker gets",
              RESOLVED,
              "engagement.resolved")
          .staying(
              SHOW_FEE,
              Set.of(WORKER),
              "below the first level; hidden",
              "engagement.fee-visibility-changed",
              EngagementState.Status.values())
          .staying(
              HIDE_FEE,
              Set.of(WORKER),
              "shown",
              "engagement.fee-visibility-changed",
              EngagementState.Status.values())
          .build();

  private EngagementLifecycle() {}
}
