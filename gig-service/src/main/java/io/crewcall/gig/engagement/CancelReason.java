package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.lifecycle.Actor;
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

  boolean openTo(Set<Actor> caller) {
    return !Collections.disjoint(sides, caller);
  }
}
