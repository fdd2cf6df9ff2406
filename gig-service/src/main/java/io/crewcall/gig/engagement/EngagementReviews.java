package io.crewcall.gig.engagement;

import io.crewcall.gig.replica.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the end of an engagement sets off, and what it leaves to do; answered by the reviews'
 * package.
 */
public interface EngagementReviews {

  /** Told, inside the transaction, that an engagement was completed or cancelled. */
  void ended(Engagement engagement);

  /** Which of these engagements the caller's side may review now; one statement for all. */
  Set<UUID> awaiting(Caller caller, List<Engagement> engagements);
}
