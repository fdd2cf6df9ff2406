package io.crewcall.campaign.tree;

import io.crewcall.campaign.chain.EngagementReplica;
import io.crewcall.campaign.chain.GigReplica;
import io.crewcall.contracts.gig.GigState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a chain, and what of it is theirs to see.
 *
 * @param brandId the brand at the chain's root if the person belongs to its team, else null
 */
public record Viewer(UUID userId, @Nullable UUID brandId) {

  /** Whether the money of a gig, its budget and sums, is theirs: they or their brand posted it. */
  boolean posted(GigReplica gig) {
    if (gig.subGig() || gig.brandId() == null) {
      return gig.creatorId().equals(userId);
    }
    return gig.brandId().equals(brandId);
  }

  /** Whether the budget of a gig is theirs to see: posted by them, or shown to everybody. */
  boolean seesBudget(GigReplica gig) {
    return gig.payPublic() || posted(gig);
  }

  /**
   * Whether the fee of an engagement is theirs to see: they are one of its parties, or the worker
   * has opened it to those above. Below the first level a brand is no party.
   */
  public boolean seesFee(GigReplica gig, EngagementReplica engagement) {
    return engagement.feeVisible()
        || posted(gig)
        || engagement.hirerId().equals(userId)
        || engagement.workerId().equals(userId);
  }

  /** A draft is known to those alone who write it. */
  boolean knows(GigReplica gig) {
    return gig.status() != GigState.Status.DRAFT || posted(gig);
  }
}
