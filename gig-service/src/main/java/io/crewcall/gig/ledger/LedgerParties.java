package io.crewcall.gig.ledger;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a ledger concerns, and where in a chain. */
@Embeddable
record LedgerParties(
    UUID hirerId,
    UUID workerId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    int depth) {}
