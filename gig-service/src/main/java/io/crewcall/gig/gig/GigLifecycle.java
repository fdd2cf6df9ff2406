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
import static io.crewcall.gig.lifecycle.ProseGuards.prose;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/**
 * The gig's transition table. The deadline ends applying, not deciding: a hirer may still select
 * from the bids of an expired gig.
 */
public final class GigLifecycle {
  public static final Lifecycle<GigState.Status, GigAction, Actor, Object> TABLE =
      Lifecycle.<GigState.Status, GigAction, Actor, Object>of("gig", "GIG_STATE")
          .line(Set.of(DRAFT), EDIT, Set.of(HIRER), DRAFT, "gig.updated")
          .line(
              Set.of(DRAFT),
              PUBLISH,
              Set.of(HIRER),
              OPEN,
              "gig.published",
              prose("deadline ahead, campaign live, parent engagement under way"))
          .line(Set.of(OPEN), PAUSE, Set.of(HIRER), PAUSED, "gig.paused")
          .line(Set.of(PAUSED), RESUME, Set.of(HIRER), OPEN, "gig.resumed", prose("deadline ahead"))
          .staying(
              Set.of(OPEN, PAUSED, EXPIRED),
              TAKE_SLOT,
              Set.of(PLATFORM),
              "gig.slot-taken",
              prose("a selection, or slots kept for a team; slots stay free"))
          .line(
              Set.of(OPEN, PAUSED, EXPIRED),
              FILL,
              Set.of(PLATFORM),
              FILLED,
              "gig.filled",
              prose("a selection took the last slot, and none is only kept for a team"))
          .line(
              Set.of(FILLED),
              START,
              Set.of(PLATFORM),
              IN_PROGRESS,
              "gig.started",
              prose("first delivery"))
          .line(
              Set.of(FILLED, IN_PROGRESS),
              COMPLETE,
              Set.of(PLATFORM),
              COMPLETED,
              "gig.completed",
              prose("every engagement ended, one at least completed"))
          .staying(
              Set.of(OPEN, PAUSED, EXPIRED, FILLED, IN_PROGRESS, CANCELLED),
              FREE_SLOT,
              Set.of(PLATFORM),
              "gig.slot-freed",
              prose("an engagement was cancelled, or slots were kept in vain"))
          .line(
              Set.of(FILLED, IN_PROGRESS),
              REOPEN,
              Set.of(PLATFORM),
              OPEN,
              "gig.slot-freed",
              prose("an engagement was cancelled, deadline ahead"))
          .line(
              Set.of(FILLED, IN_PROGRESS),
              LAPSE,
              Set.of(PLATFORM),
              EXPIRED,
              "gig.expired",
              prose("every engagement was cancelled, deadline passed"))
          .line(
              Set.of(OPEN), EXPIRE, Set.of(TIMER), EXPIRED, "gig.expired", prose("deadline passed"))
          .line(
              Set.of(DRAFT, OPEN, PAUSED, EXPIRED),
              CANCEL,
              Set.of(HIRER, ADMIN, PLATFORM),
              CANCELLED,
              "gig.cancelled",
              prose("with a reason, or the hirer has left; engagements under way go on"))
          .build();

  private GigLifecycle() {}
}
