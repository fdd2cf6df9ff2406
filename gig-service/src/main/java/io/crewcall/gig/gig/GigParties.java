package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose gig it is and what pays for it: read before the locks are taken, to tell who may know of it
 * and what is to be locked.
 *
 * @param campaignId the campaign at the root of the chain
 */
public record GigParties(
    UUID id,
    UUID creatorId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    Status status,
    @Nullable Instant publishedAt) {

  public boolean readsAsHirer(Caller caller) {
    return caller.readsAsHirer(creatorId, brandId);
  }

  public boolean hirer(Caller caller) {
    return caller.hirerParts(creatorId, brandId).contains(Actor.HIRER);
  }
}
