package io.crewcall.gig.crew;

import static io.crewcall.gig.crew.Rehire.RehireAction.EXPIRE;
import static io.crewcall.gig.crew.Rehire.RehireAction.RELEASE;
import static io.crewcall.gig.crew.Rehire.RehireAction.REVOKE;
import static io.crewcall.gig.crew.Rehire.RehireAction.START;
import static io.crewcall.gig.crew.Rehire.Status.RELEASED;
import static io.crewcall.gig.crew.Rehire.Status.STARTED;
import static io.crewcall.gig.crew.Rehire.Status.WAITING;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;
import static io.crewcall.gig.lifecycle.ProseGuards.prose;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The transition table of an offer to a whole team; others are told by the invitations' events. */
public final class RehireLifecycle {
  static final Lifecycle<Rehire.Status, Rehire.RehireAction, Actor, Object> TABLE =
      Lifecycle.<Rehire.Status, Rehire.RehireAction, Actor, Object>of("rehire", "REHIRE_OVER")
          .line(
              Set.of(WAITING),
              START,
              Set.of(PLATFORM),
              STARTED,
              "engagement.started, for each",
              prose("the last of the team has accepted"))
          .line(
              Set.of(WAITING),
              RELEASE,
              Set.of(PLATFORM),
              RELEASED,
              "invitation.revoked, for each other",
              prose("one of the team declined"))
          .line(
              Set.of(WAITING),
              EXPIRE,
              Set.of(TIMER),
              RELEASED,
              "invitation.expired or invitation.revoked, for each",
              prose("72 h without all answers, or the gig takes nobody any more"))
          .line(Set.of(WAITING), REVOKE, Set.of(HIRER), RELEASED, "invitation.revoked, for each")
          .build();

  private RehireLifecycle() {}

  /** The table, for the documentation. */
  public static Lifecycle<?, ?, ?, ?> table() {
    return TABLE;
  }
}
