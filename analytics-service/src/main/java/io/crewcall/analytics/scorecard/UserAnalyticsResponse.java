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
 * A user's whole record, for the user alone.
 *
 * @param earnings fees of completed engagements, and what disputes awarded
 * @param profileViews viewers of each day, added up
 * @param responseTime in seconds
 * @param averageBudget mean budget of the gigs that the user posted
 * @param averageFee mean fee of the engagements that the user completed
 * @param avgRating as a worker; never blended with the one as a hirer
 * @param explanations every figure in words, by the name of its metric
 * @param badges where one stands with each
 */
record UserAnalyticsResponse(
    UUID userId,
    Figure gigsPosted,
    Figure gigsApplied,
    Figure gigsWon,
    Figure gigsCompleted,
    Figure avgRating,
    Figure reviewCount,
    MoneyFigure earnings,
    Figure hours,
    Figure profileViews,
    Figure responseRate,
    Figure responseTime,
    Figure hirerDecisionRate,
    Figure completionRate,
    Figure onTimeRate,
    Figure engagementRate,
    Figure successScore,
    MoneyFigure averageBudget,
    MoneyFigure averageFee,
    List<SkillTag> skillTags,
    Instant asOf,
    Figure avgRatingAsHirer,
    Figure reviewCountAsHirer,
    Map<String, Explanation> explanations,
    List<OwnBadgeResponse> badges) {

  static UserAnalyticsResponse of(Scorecard scorecard) {
    Figures figures = scorecard.figures();
    return new UserAnalyticsResponse(
        scorecard.userId(),
        figures.metric(Metric.GIGS_POSTED),
        figures.metric(Metric.GIGS_APPLIED),
        figures.metric(Metric.GIGS_WON),
        figures.metric(Metric.GIGS_COMPLETED),
        figures.metric(Metric.RATING),
        figures.metric(Metric.REVIEW_COUNT),
        figures.money(MoneyMetric.EARNINGS),
        figures.metric(Metric.HOURS),
        figures.metric(Metric.PROFILE_VIEWS),
        figures.metric(Metric.RESPONSE_RATE),
        figures.metric(Metric.RESPONSE_TIME),
        figures.metric(Metric.HIRER_DECISION_RATE),
        figures.metric(Metric.COMPLETION_RATE),
        figures.metric(Metric.ON_TIME_RATE),
        figures.metric(Metric.ENGAGEMENT_RATE),
        figures.metric(Metric.SUCCESS_SCORE),
        figures.money(MoneyMetric.AVERAGE_BUDGET),
        figures.money(MoneyMetric.AVERAGE_FEE),
        figures.skillTags(),
        figures.asOf(),
        figures.metric(Metric.RATING_AS_HIRER),
        figures.metric(Metric.REVIEW_COUNT_AS_HIRER),
        figures.explanations(),
        OwnBadgeResponse.all(figures));
  }
}
