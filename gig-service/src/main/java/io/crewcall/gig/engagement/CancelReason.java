package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/** Why an engagement is called off; each says whose fault that is, and who may say so. */
public enum CancelReason {
  NO_LONGER_NEEDED(Fault.HIRER, Set.of(Actor.HIRER)),
  HIRER_UNRESPONSIVE(Fault.HIRER, Set.of(Actor.WORKER)),
  WORKER_UNAVAILABLE(Fault.WORKER, Set.of(Actor.WORKER, Actor.HIRER)),
  /** The due date in force has passed without a delivery that stands. */
  WORKER_LATE(Fault.WORKER, Set.of(Actor.HIRER)),
  /** The due date in force has passed without any delivery or hours at all. */
  WORKER_NO_SHOW(Fault.WORKER_NO_SHOW, Set.of(Actor.HIRER)),
  MUTUAL_AGREEMENT(Fault.MUTUAL, Set.of(Actor.HIRER, Actor.WORKER));

  private final Fault fault;
  private final Set<Actor> sides;

  CancelReason(Fault fault, Set<Actor> sides) {
    this.fault = fault;
    this.sides = sides;
  }

  public Fault fault() {
    return fault;
  }

  /**
   * Nobody accuses the other side of what cannot be.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 or 422
   */
  void require(Engagement engagement, Caller caller, Instant now) {
    if (Collections.disjoint(sides, engagement.parts(caller))) {
      throw EngagementProblems.invalid(
          "REASON_NOT_YOURS", "reason", "is for the other side to give");
    }
    if ((this == WORKER_LATE || this == WORKER_NO_SHOW) && !late(engagement, now)) {
      throw Problem.conflict("NOT_LATE", "The due date has not passed, or the work is delivered.")
          .exception();
    }
    if (this == WORKER_NO_SHOW && workShown(engagement)) {
      throw Problem.conflict(
              "NOT_A_NO_SHOW", "The worker has shown up: work was delivered or hours logged.")
          .exception();
    }
  }

  /** Whether the due date in force has passed without a delivery that stands. */
  private static boolean late(Engagement engagement, Instant now) {
    Instant due = engagement.dueDate();
    return (engagement.status() == Status.ACTIVE || engagement.status() == Status.CHANGES_REQUESTED)
        && due != null
        && now.isAfter(due);
  }

  private static boolean workShown(Engagement engagement) {
    return engagement.firstDeliveredAt() != null || engagement.hoursLogged() != null;
  }
}
