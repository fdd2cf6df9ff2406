package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.wording.Explanation;
import io.crewcall.contracts.Figure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A user's public figures by name; the evidence of each is at {@code
 * /scorecards/{userId}/metrics/{metric}/evidence}.
 *
 * @param explanations every figure in words, by the name of its metric
 * @param badges those that the user has
 */
record ScorecardResponse(
    UUID userId,
    Map<String, Figure> metrics,
    Instant asOf,
    Map<String, Explanation> explanations,
    List<BadgeResponse> badges) {

  static ScorecardResponse of(Scorecard scorecard) {
    Map<String, Figure> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      if (metric.isPublic()) {
        metrics.put(metric.code(), scorecard.figures().publicMetric(metric));
      }
    }
    return new ScorecardResponse(
        scorecard.userId(),
        metrics,
        scorecard.figures().asOf(),
        scorecard.figures().publicExplanations(),
        BadgeResponse.awarded(scorecard.figures()));
  }
}
