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
import static io.crewcall.gig.lifecycle.ProseGuards.prose;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The engagement's transition table. */
public final class EngagementLifecycle {
  private static final String OTHER_SIDE = "the other side asked";
  private static final Set<Actor> EITHER = Set.of(HIRER, WORKER);

  public static final Lifecycle<EngagementState.Status, EngagementAction, Actor, Object> TABLE =
      Lifecycle.<EngagementState.Status, EngagementAction, Actor, Object>of(
              "engagement", "ENGAGEMENT_STATE")
          .line(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              DELIVER,
              Set.of(WORKER),
              DELIVERED,
              "engagement.delivered")
          .line(Set.of(DELIVERED), APPROVE, Set.of(HIRER), COMPLETED, "engagement.completed")
          .line(
              Set.of(DELIVERED),
              APPROVE_BY_SILENCE,
              Set.of(TIMER),
              COMPLETED,
              "engagement.completed",
              prose("7 days without an answer"))
          .line(
              Set.of(DELIVERED),
              REQUEST_CHANGES,
              Set.of(HIRER),
              CHANGES_REQUESTED,
              "engagement.changes-requested",
              prose("within the agreed rounds"))
          .staying(
              Set.of(ACTIVE, DELIVERED, CHANGES_REQUESTED),
              LOG_HOURS,
              Set.of(WORKER),
              "engagement.hours-logged")
          .staying(
              Set.of(ACTIVE, DELIVERED, CHANGES_REQUESTED),
              VOID_HOURS,
              Set.of(WORKER),
              "engagement.hours-logged",
              prose("an entry that counts"))
          .staying(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              REQUEST_EXTENSION,
              EITHER,
              "engagement.extension-requested",
              prose("no request of the other side waits"))
          .staying(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              ACCEPT_EXTENSION,
              EITHER,
              "engagement.due-date-extended",
              prose(OTHER_SIDE))
          .staying(
              Set.of(ACTIVE, CHANGES_REQUESTED),
              DECLINE_EXTENSION,
              EITHER,
              "engagement.extension-declined",
              prose(OTHER_SIDE))
          .line(
              Set.of(ACTIVE, DELIVERED, CHANGES_REQUESTED),
              REQUEST_CANCEL,
              EITHER,
              CANCEL_REQUESTED,
              "engagement.cancel-requested",
              prose("a reason of that side; no engagement under way below it"))
          .line(
              Set.of(CANCEL_REQUESTED),
              ACCEPT_CANCEL,
              EITHER,
              CANCELLED,
              "engagement.cancelled",
              prose(OTHER_SIDE + "; no engagement under way below it"))
          .line(
              Set.of(CANCEL_REQUESTED),
              CANCEL_BY_SILENCE,
              Set.of(TIMER),
              CANCELLED,
              "engagement.cancelled",
              prose("72 h without an answer; no engagement under way below it"))
          .line(
              Set.of(CANCEL_REQUESTED),
              DECLINE_CANCEL,
              EITHER,
              ACTIVE,
              "engagement.cancel-declined",
              prose(OTHER_SIDE + " while ACTIVE"))
          .line(
              Set.of(CANCEL_REQUESTED),
              DECLINE_CANCEL,
              EITHER,
              DELIVERED,
              "engagement.cancel-declined",
              prose(OTHER_SIDE + " while DELIVERED"))
          .line(
              Set.of(CANCEL_REQUESTED),
              DECLINE_CANCEL,
              EITHER,
              CHANGES_REQUESTED,
              "engagement.cancel-declined",
              prose(OTHER_SIDE + " while CHANGES_REQUESTED"))
          .line(
              Set.of(ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED),
              DISPUTE,
              EITHER,
              DISPUTED,
              "engagement.disputed",
              prose("with a reason"))
          .line(Set.of(DISPUTED), ADD_EVIDENCE, EITHER, DISPUTED, "none", prose("at most 50 notes"))
          .line(
              Set.of(DISPUTED),
              RESOLVE,
              Set.of(ADMIN),
              RESOLVED,
              "engagement.resolved",
              prose("no party to it; with fault and what the worker gets"))
          .staying(
              Set.of(EngagementState.Status.values()),
              SHOW_FEE,
              Set.of(WORKER),
              "engagement.fee-visibility-changed",
              prose("below the first level; hidden"))
          .staying(
              Set.of(EngagementState.Status.values()),
              HIDE_FEE,
              Set.of(WORKER),
              "engagement.fee-visibility-changed",
              prose("shown"))
          .build();

  private EngagementLifecycle() {}
}
