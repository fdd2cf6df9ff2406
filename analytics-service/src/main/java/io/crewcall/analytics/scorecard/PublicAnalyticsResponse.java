package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.metric.SkillTag;
import io.crewcall.analytics.wording.Explanation;
import io.crewcall.contracts.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What anybody may know of a user's record.
 *
 * @param responseTime in seconds
 * @param averageBudget mean budget of the gigs that the user posted
 * @param avgRating as a worker; never blended with the one as a hirer
 * @param explanations every figure in words, by the name of its metric
 * @param badges those that the user has
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
    Instant asOf,
    Figure avgRatingAsHirer,
    Figure reviewCountAsHirer,
    Map<String, Explanation> explanations,
    List<BadgeResponse> badges) {

  static PublicAnalyticsResponse of(Scorecard scorecard) {
    Figures figures = scorecard.figures();
    return new PublicAnalyticsResponse(
        scorecard.userId(),
        figures.publicMetric(Metric.GIGS_POSTED),
        figures.publicMetric(Metric.GIGS_WON),
        figures.publicMetric(Metric.GIGS_COMPLETED),
        figures.publicMetric(Metric.RATING),
        figures.publicMetric(Metric.REVIEW_COUNT),
        figures.publicMetric(Metric.RESPONSE_RATE),
        figures.publicMetric(Metric.RESPONSE_TIME),
        figures.publicMetric(Metric.HIRER_DECISION_RATE),
        figures.publicMetric(Metric.COMPLETION_RATE),
        figures.publicMetric(Metric.ON_TIME_RATE),
        figures.publicMetric(Metric.ENGAGEMENT_RATE),
        figures.publicMetric(Metric.SUCCESS_SCORE),
        figures.publicMoney(MoneyMetric.AVERAGE_BUDGET),
        figures.skillTags(),
        figures.asOf(),
        figures.publicMetric(Metric.RATING_AS_HIRER),
        figures.publicMetric(Metric.REVIEW_COUNT_AS_HIRER),
        figures.publicExplanations(),
        BadgeResponse.awarded(figures));
  }
}
