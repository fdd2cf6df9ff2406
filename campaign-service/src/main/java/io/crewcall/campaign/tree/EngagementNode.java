package io.crewcall.campaign.tree;

import io.crewcall.campaign.chain.Person;
import io.crewcall.campaign.chain.Total;
import io.crewcall.contracts.gig.EngagementState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement in a chain: a worker and the credit.
 *
 * @param profession the credit, as the gig's role named it
 * @param fee as agreed; null when it is not the caller's to see
 * @param passedOn what the worker has committed to an own crew out of the fee; the worker alone
 *     sees it
 * @param late whether the first delivery missed the due date in force, or has missed it up to now
 * @param daysLate begun days, 0 when not late
 * @param own this engagement
 * @param total with everything below
 */
record EngagementNode(
    UUID id,
    UUID gigRoleId,
    Person worker,
    String profession,
    EngagementState.Status status,
    @Nullable Total fee,
    @Nullable Total passedOn,
    @Nullable Integer agreedHours,
    @Nullable Integer loggedHours,
    Instant startedAt,
    @Nullable Instant dueDate,
    @Nullable Instant firstDeliveredAt,
    @Nullable Instant completedAt,
    boolean late,
    int daysLate,
    Figures own,
    Figures total,
    List<GigNode> subGigs) {}
