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

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.util.Set;

/** The transition table of an offer to a whole team; others are told by the invitations' events. */
public final class RehireLifecycle {

  /** What the guards look at. */
  record Situation(Rehire rehire, boolean gigHiring, Instant now) {}

  static final Guard<Situation> OVERDUE =
      Guard.of(
          "72 h without all answers, or the gig takes nobody any more",
          situation ->
              !situation.gigHiring() || !situation.now().isBefore(situation.rehire().expiresAt()),
          () -> Problem.conflict("REHIRE_WAITING", "The team can still answer."));

  static final Lifecycle<Rehire.Status, Rehire.RehireAction, Actor, Situation> TABLE =
      Lifecycle.<Rehire.Status, Rehire.RehireAction, Actor, Situation>of("rehire", "REHIRE_OVER")
          .line(Set.of(WAITING), START, Set.of(PLATFORM), STARTED, "engagement.started, for each")
          .line(
              Set.of(WAITING),
              RELEASE,
              Set.of(PLATFORM),
              RELEASED,
              "invitation.revoked, for each other")
          .line(
              Set.of(WAITING),
              EXPIRE,
              Set.of(TIMER),
              RELEASED,
              "invitation.expired or invitation.revoked, for each",
              OVERDUE)
          .line(Set.of(WAITING), REVOKE, Set.of(HIRER), RELEASED, "invitation.revoked, for each")
          .build();

  private RehireLifecycle() {}

  /** The table, for the documentation. */
  public static Lifecycle<?, ?, ?, ?> table() {
    return TABLE;
  }
}
