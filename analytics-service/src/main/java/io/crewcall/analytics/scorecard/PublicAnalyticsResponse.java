package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.SkillTag;
import io.crewcall.contracts.Figure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What anybody may know of a user's record.
 *
 * @param responseTime in seconds
 * @param averageBudget mean budget of the gigs that the user posted
 */
record PublicAnalyticsResponse(
    UUID userId,
    Figure gigsPosted,
    Figure gigsWon,
    Figure gigsCompleted,
    Figure avgRating,
    Figure reviewCount,
    Figure responseRate,
    Figure responseTime,
    Figure hirerDecisionRate,
    Figure completionRate,
    Figure onTimeRate,
    Figure engagementRate,
    Figure successScore,
    MoneyFigure averageBudget,
    List<SkillTag> skillTags,
    Instant asOf) {

  static PublicAnalyticsResponse of(Scorecard scorecard) {
    Figures figures = scorecard.figures();
    return new PublicAnalyticsResponse(
        scorecard.userId(),
        figures.metric(Metric.GIGS_POSTED),
        figures.metric(Metric.GIGS_WON),
        figures.metric(Metric.GIGS_COMPLETED),
        figures.metric(Metric.RATING),
        figures.metric(Metric.REVIEW_COUNT),
        figures.metric(Metric.RESPONSE_RATE),
        figures.metric(Metric.RESPONSE_TIME),
        figures.metric(Metric.HIRER_DECISION_RATE),
        figures.metric(Metric.COMPLETION_RATE),
        figures.metric(Metric.ON_TIME_RATE),
        figures.metric(Metric.ENGAGEMENT_RATE),
        figures.metric(Metric.SUCCESS_SCORE),
        figures.money(MoneyMetric.AVERAGE_BUDGET),
        figures.skillTags(),
        figures.asOf());
  }
}
