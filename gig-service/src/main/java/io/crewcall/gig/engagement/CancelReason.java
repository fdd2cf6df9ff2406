package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Fault;

/** Why an engagement is called off; each says whose fault that is. */
public enum CancelReason {
  NO_LONGER_NEEDED(Fault.HIRER),
  HIRER_UNRESPONSIVE(Fault.HIRER),
  WORKER_UNAVAILABLE(Fault.WORKER),
  WORKER_LATE(Fault.WORKER),
  WORKER_NO_SHOW(Fault.WORKER_NO_SHOW),
  MUTUAL_AGREEMENT(Fault.MUTUAL);

  private final Fault fault;

  CancelReason(Fault fault) {
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
