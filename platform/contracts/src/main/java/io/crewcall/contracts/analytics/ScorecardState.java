package io.crewcall.contracts.analytics;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public figures of one user that search ranks and filters by and that cards show; null where
 * there is too little data. Type: {@code scorecard.computed}.
 *
 * @param rating as a worker
 * @param rankedRating Bayesian mean as in {@code metrics.md}, never null
 * @param responseHours median time until an invitation is answered
 * @param hirerRating as a hirer
 * @param hirerReviewCount null in states from before it was told
 */
@Topic(value = "analytics.scorecards", compacted = true)
@RecordBuilder
public record ScorecardState(
    UUID userId,
    @Nullable Double rating,
    long reviewCount,
    double rankedRating,
    @Nullable Double successScore,
    @Nullable Double completionRate,
    @Nullable Double onTimeRate,
    @Nullable Double responseRate,
    long gigsCompleted,
    Instant asOf,
    @Nullable Double responseHours,
    @Nullable Double hirerRating,
    @Nullable Long hirerReviewCount)
    implements AggregateState {}
