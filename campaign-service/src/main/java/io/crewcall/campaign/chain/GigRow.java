package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.GigState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gig of the projection.
 *
 * @param depth 1 for a gig of its own, one more for each level of sub-gig
 * @param parentEngagementId for a sub-gig, the engagement it was posted under
 * @param budget what all slots together may cost, in minor units
 */
public record GigRow(
    UUID id,
    Person creator,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    int depth,
    String title,
    GigState.Type type,
    GigState.Status status,
    int slots,
    int filled,
    long budget,
    String currency,
    Instant deadline) {

  public boolean subGig() {
    return parentEngagementId != null;
  }
}
