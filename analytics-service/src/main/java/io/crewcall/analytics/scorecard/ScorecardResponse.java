package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.contracts.Figure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A user's public figures by name; the evidence of each is at {@code
 * /scorecards/{userId}/metrics/{metric}/evidence}.
 */
record ScorecardResponse(UUID userId, Map<String, Figure> metrics, Instant asOf) {

  static ScorecardResponse of(Scorecard scorecard) {
    Map<String, Figure> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      if (metric.isPublic()) {
        metrics.put(metric.code(), scorecard.figures().metric(metric));
      }
    }
    return new ScorecardResponse(scorecard.userId(), metrics, scorecard.figures().asOf());
  }
}
