package io.crewcall.analytics.scorecard;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/scorecards} compares every scorecard with a fresh computation from the
 * facts, has those that differ computed again, and tells how many there were of each.
 */
@Component
@Endpoint(id = "scorecards")
class ScorecardsEndpoint {
  private final CheckScorecardsJob check;

  ScorecardsEndpoint(CheckScorecardsJob check) {
    this.check = check;
  }

  @WriteOperation
  CheckScorecardsJob.Checked check() {
    return check.checkAll();
  }
}
