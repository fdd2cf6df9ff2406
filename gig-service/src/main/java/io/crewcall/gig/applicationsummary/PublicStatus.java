package io.crewcall.gig.applicationsummary;

import io.crewcall.contracts.gig.ApplicationState;
import java.util.Optional;

/** How far a bid has come, in the four names that are public. */
enum PublicStatus {
  APPLIED,
  SHORTLISTED,
  SELECTED,
  REJECTED;

  /**
   * Terms under negotiation are no news to others, so a bid with an offer is a shortlisted one.
   * What ended by neither a choice nor a refusal is no bid any more.
   */
  static Optional<PublicStatus> of(ApplicationState.Status status) {
    return switch (status) {
      case APPLIED -> Optional.of(APPLIED);
      case SHORTLISTED, OFFERED, COUNTERED -> Optional.of(SHORTLISTED);
      case SELECTED -> Optional.of(SELECTED);
      case REJECTED -> Optional.of(REJECTED);
      case WITHDRAWN, OFFER_DECLINED, OFFER_EXPIRED, CLOSED -> Optional.empty();
    };
  }
}
