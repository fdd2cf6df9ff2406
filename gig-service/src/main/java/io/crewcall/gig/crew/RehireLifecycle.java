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

import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The transition table of an offer to a whole team; others are told by the invitations' events. */
public final class RehireLifecycle {
  static final Lifecycle<Rehire.Status, Rehire.RehireAction> TABLE =
      Lifecycle.<Rehire.Status, Rehire.RehireAction>of("rehire", "REHIRE_OVER")
          .line(
              WAITING,
              START,
              Set.of(PLATFORM),
              "the last of the team has accepted",
              STARTED,
              "engagement.started, for each")
          .line(
              WAITING,
              RELEASE,
              Set.of(PLATFORM),
              "one of the team declined",
              RELEASED,
              "invitation.revoked, for each other")
          .line(
              WAITING,
              EXPIRE,
              Set.of(TIMER),
              "72 h without all answers, or the gig takes nobody any more",
              RELEASED,
              "invitation.expired or invitation.revoked, for each")
          .line(WAITING, REVOKE, Set.of(HIRER), RELEASED, "invitation.revoked, for each")
          .build();

  private RehireLifecycle() {}

  /** The table, for the documentation. */
  public static Lifecycle<?, ?> table() {
    return TABLE;
  }
}
