package io.crewcall.campaign.tree;

import io.crewcall.campaign.chain.Person;
import io.crewcall.campaign.chain.Total;
import io.crewcall.contracts.gig.GigState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gig in a chain.
 *
 * @param depth 1 for a gig of its own, one more for each level of sub-gig
 * @param budget what all slots together may cost; null when it is not the caller's to see, as at
 *     the gig itself
 * @param own the engagements of this gig
 * @param total with everything below
 */
record GigNode(
    UUID id,
    String title,
    GigState.Type type,
    GigState.Status status,
    int depth,
    @Nullable UUID parentEngagementId,
    Person creator,
    Instant deadline,
    int slots,
    int filled,
    @Nullable Total budget,
    Figures own,
    Figures total,
    List<EngagementNode> engagements) {}
