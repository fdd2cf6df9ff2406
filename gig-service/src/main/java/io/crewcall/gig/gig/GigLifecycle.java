package io.crewcall.gig.gig;

import static io.crewcall.contracts.gig.GigState.Status.CANCELLED;
import static io.crewcall.contracts.gig.GigState.Status.COMPLETED;
import static io.crewcall.contracts.gig.GigState.Status.DRAFT;
import static io.crewcall.contracts.gig.GigState.Status.EXPIRED;
import static io.crewcall.contracts.gig.GigState.Status.FILLED;
import static io.crewcall.contracts.gig.GigState.Status.IN_PROGRESS;
import static io.crewcall.contracts.gig.GigState.Status.OPEN;
import static io.crewcall.contracts.gig.GigState.Status.PAUSED;
import static io.crewcall.gig.gig.GigAction.CANCEL;
import static io.crewcall.gig.gig.GigAction.COMPLETE;
import static io.crewcall.gig.gig.GigAction.EDIT;
import static io.crewcall.gig.gig.GigAction.EXPIRE;
import static io.crewcall.gig.gig.GigAction.FILL;
import static io.crewcall.gig.gig.GigAction.FREE_SLOT;
import static io.crewcall.gig.gig.GigAction.LAPSE;
import static io.crewcall.gig.gig.GigAction.PAUSE;
import static io.crewcall.gig.gig.GigAction.PUBLISH;
import static io.crewcall.gig.gig.GigAction.REOPEN;
import static io.crewcall.gig.gig.GigAction.RESUME;
import static io.crewcall.gig.gig.GigAction.START;
import static io.crewcall.gig.gig.GigAction.TAKE_SLOT;
import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/**
 * The gig's transition table. The deadline ends applying, not deciding: a hirer may still select
 * from the bids of an expired gig.
 */
public final class GigLifecycle {
  public static final Lifecycle<GigState.Status, GigAction> TABLE =
      Lifecycle.<GigState.Status, GigAction>of("gig", "GIG_STATE")
          .line(DRAFT, EDIT, Set.of(HIRER), DRAFT, "gig.updated")
          .line(
              DRAFT,
              PUBLISH,
              Set.of(HIRER),
              "deadline ahead, campaign live, parent engagement under way",
              OPEN,
              "gig.published")
          .line(OPEN, PAUSE, Set.of(HIRER), PAUSED, "gig.paused")
          .line(PAUSED, RESUME, Set.of(HIRER), "deadline ahead", OPEN, "gig.resumed")
          .staying(
              TAKE_SLOT,
              Set.of(PLATFORM),
              "a selection, or slots kept for a team; slots stay free",
              "gig.slot-taken",
              OPEN,
              PAUSED,
              EXPIRED)
          .leaving(
              FILL,
              Set.of(PLATFORM),
              "a selection took the last slot, and none is only kept for a team",
              FILLED,
              "gig.filled",
              OPEN,
              PAUSED,
              EXPIRED)
          .line(FILLED, START, Set.of(PLATFORM), "first delivery", IN_PROGRESS, "gig.started")
          .leaving(
              COMPLETE,
              Set.of(PLATFORM),
              "every engagement ended, one at least completed",
              COMPLETED,
              "gig.completed",
              FILLED,
              IN_PROGRESS)
          .staying(
              FREE_SLOT,
              Set.of(PLATFORM),
              "an engagement was cancelled, or slots were kept in vain",
              "gig.slot-freed",
              OPEN,
              PAUSED,
              EXPIRED,
              FILLED,
              IN_PROGRESS,
              CANCELLED)
          .leaving(
              REOPEN,
              Set.of(PLATFORM),
              "an engagement was cancelled, deadline ahead",
              OPEN,
              "gig.slot-freed",
              FILLED,
              IN_PROGRESS)
          .leaving(
              LAPSE,
              Set.of(PLATFORM),
              "every engagement was cancelled, deadline passed",
              EXPIRED,
              "gig.expired",
              FILLED,
              IN_PROGRESS)
          .line(OPEN, EXPIRE, Set.of(TIMER), "deadline passed", EXPIRED, "gig.expired")
          .leaving(
              CANCEL,
              Set.of(HIRER, ADMIN, PLATFORM),
              "with a reason, or the hirer has left; engagements under way go on",
              CANCELLED,
              "gig.cancelled",
              DRAFT,
              OPEN,
              PAUSED,
              EXPIRED)
          .build();

  private GigLifecycle() {}
}
