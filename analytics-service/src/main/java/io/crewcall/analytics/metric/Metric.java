package io.crewcall.analytics.metric;

import java.util.Arrays;
import java.util.Optional;

/** What is measured of a user. Amounts of money are measured apart: {@link MoneyMetric}. */
public enum Metric {
  GIGS_POSTED("gigsPosted", Visibility.PUBLIC),
  GIGS_APPLIED("gigsApplied", Visibility.PRIVATE),
  GIGS_WON("gigsWon", Visibility.PUBLIC),
  GIGS_COMPLETED("gigsCompleted", Visibility.PUBLIC),
  REVIEW_COUNT("reviewCount", Visibility.PUBLIC),
  RATING("rating", Visibility.PUBLIC),
  RANKED_RATING("rankedRating", Visibility.PUBLIC),
  REVIEW_COUNT_AS_HIRER("reviewCountAsHirer", Visibility.PUBLIC),
  RATING_AS_HIRER("ratingAsHirer", Visibility.PUBLIC),
  RESPONSE_RATE("responseRate", Visibility.PUBLIC),
  RANKED_RESPONSE_RATE("rankedResponseRate", Visibility.PUBLIC),
  /** In seconds. */
  RESPONSE_TIME("responseTime", Visibility.PUBLIC),
  HIRER_DECISION_RATE("hirerDecisionRate", Visibility.PUBLIC),
  /** In seconds. */
  DECISION_TIME("decisionTime", Visibility.PUBLIC),
  GHOSTING_RATE("ghostingRate", Visibility.PUBLIC),
  COMPLETION_RATE("completionRate", Visibility.PUBLIC),
  RANKED_COMPLETION_RATE("rankedCompletionRate", Visibility.PUBLIC),
  ON_TIME_RATE("onTimeRate", Visibility.PUBLIC),
  RANKED_ON_TIME_RATE("rankedOnTimeRate", Visibility.PUBLIC),
  SUCCESS_SCORE("successScore", Visibility.PUBLIC),
  ENGAGEMENT_RATE("engagementRate", Visibility.PUBLIC),
  ENGAGEMENT_RATE_BY_VIEWS("engagementRateByViews", Visibility.PUBLIC),
  PROFILE_VIEWS("profileViews", Visibility.PRIVATE),
  HOURS("hours", Visibility.PRIVATE);

  /** Who may see a metric: everybody, or only whom it measures. */
  public enum Visibility {
    PUBLIC,
    PRIVATE
  }

  private final String code;
  private final Visibility visibility;

  Metric(String code, Visibility visibility) {
    this.code = code;
    this.visibility = visibility;
  }

  /** The name in the API. */
  public String code() {
    return code;
  }

  public boolean isPublic() {
    return visibility == Visibility.PUBLIC;
  }

  /**
   * From how many facts on others see the value: below, a rating would give away what single
   * reviews say.
   */
  public int publicFrom() {
    return switch (this) {
      case RATING, RANKED_RATING, RATING_AS_HIRER -> Ratings.LEAST_SHOWN;
      default -> 1;
    };
  }

  public static Optional<Metric> byCode(String code) {
    return Arrays.stream(values()).filter(metric -> metric.code.equals(code)).findFirst();
  }
}
