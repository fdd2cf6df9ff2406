package io.crewcall.contracts.analytics;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public figures of one user that search ranks and filters by; null where there is too little
 * data. Type: {@code scorecard.computed}.
 *
 * @param rankedRating Bayesian mean as in {@code metrics.md}, never null
 */
@Topic(value = "analytics.scorecards", compacted = true)
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
    Instant asOf)
    implements AggregateState {}
