package io.crewcall.campaign.tree;

import io.crewcall.campaign.chain.Total;
import org.jspecify.annotations.Nullable;

/**
 * What a node of the chain comes to.
 *
 * @param committed fees bound, from the selection on until a cancellation; null when it is not the
 *     caller's to see
 * @param completed fees earned by approved work, a part of {@code committed}
 * @param engagements how many, cancelled ones included
 * @param openEngagements how many may still go either way
 * @param completedEngagements how many were approved
 * @param agreedHours the hours agreed on in those not cancelled; null when none says hours
 * @param loggedHours the hours logged; null when none are
 * @param lateEngagements how many missed their due date, by their first delivery or up to now
 * @param maxDaysLate the begun days of the latest among them, 0 without
 */
public record Figures(
    @Nullable Total committed,
    @Nullable Total completed,
    int engagements,
    int openEngagements,
    int completedEngagements,
    @Nullable Integer agreedHours,
    @Nullable Integer loggedHours,
    int lateEngagements,
    int maxDaysLate) {}
