package io.crewcall.gig.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits on the hirer's side.
 *
 * @param deliveries to review; when the first of them is approved by silence
 * @param requests of workers
 * @param disputes that are open
 * @param reviews to write; until when
 * @param paymentsDue engagements whose fee is earned and not paid
 * @param underWay engagements that have not ended; when the next of them is due
 * @param late those of them that are overdue and not delivered
 * @param openGigs that take bids; the first deadline
 * @param drafts of gigs
 */
record HiringSummary(
    Bids bids,
    OpenItems deliveries,
    Requests requests,
    long disputes,
    OpenItems reviews,
    long paymentsDue,
    OpenItems underWay,
    long late,
    OpenItems openGigs,
    long drafts) {

  /**
   * Bids that wait for a decision.
   *
   * @param undecided that nobody has decided upon
   * @param oldestUndecided when the first of these was made
   * @param counterOffers terms of applicants; until when the first of them can be answered
   */
  record Bids(
      long undecided,
      long shortlisted,
      @Nullable Instant oldestUndecided,
      OpenItems counterOffers) {}
}
