package io.crewcall.analytics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.contracts.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScorecardApiTest extends AnalyticsServiceTest {

  @Test
  void whatIsPrivateIsForOneselfOnly() {
    UUID worker = newUser(Role.CREATIVE);
    new Engagement(UUID.randomUUID(), worker, 20_000).completed();
    awaitOwn(worker, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(1));
    UUID other = newUser(Role.BRAND);

    JsonNode open = body(get(null, "/api/v1/analytics/users/{id}", worker).expectStatus().isOk());

    assertThat(open.propertyNames())
        .doesNotContain("earnings", "hours", "averageFee", "gigsApplied", "profileViews")
        .contains("gigsCompleted", "avgRating", "averageBudget", "skillTags");
    assertThat(metrics(worker).propertyNames())
        .doesNotContain("earnings", "hours", "gigsApplied", "profileViews")
        .contains("rankedRating", "rankedCompletionRate", "successScore", "engagementRate");
    get(null, "/api/v1/analytics/users/me").expectStatus().isUnauthorized();
    String evidence = "/api/v1/scorecards/{id}/metrics/{metric}/evidence";
    get(null, evidence, worker, "gigsCompleted").expectStatus().isUnauthorized();
    get(other, evidence, worker, "gigsCompleted").expectStatus().isOk();
    assertThat(
            body(get(other, evidence, worker, "earnings").expectStatus().isForbidden())
                .get("code")
                .asString())
        .isEqualTo("METRIC_PRIVATE");
    get(worker, evidence, worker, "earnings").expectStatus().isOk();
    get(worker, evidence, worker, "fame").expectStatus().isNotFound();
    get(other, evidence, UUID.randomUUID(), "gigsCompleted").expectStatus().isNotFound();
  }

  @Test
  void unknownAndDeactivatedUsersAreNotShown() {
    get(null, "/api/v1/analytics/users/{id}", UUID.randomUUID()).expectStatus().isNotFound();
    get(null, "/api/v1/scorecards/{id}", UUID.randomUUID()).expectStatus().isNotFound();
    get(null, "/api/v1/scorecards/nobody").expectStatus().isBadRequest();
    UUID user = newUser(Role.CREATIVE);
    own(user);
    get(null, "/api/v1/scorecards/{id}", user).expectStatus().isOk();

    events.publish("user.updated", user, 9, user(user, false, null, Role.CREATIVE));

    await()
        .atMost(FRESH)
        .untilAsserted(
            () -> get(null, "/api/v1/scorecards/{id}", user).expectStatus().isNotFound());
  }

  @Test
  void evidenceShowsWhatCountsAndWhatDoesNotPageByPage() {
    UUID worker = newUser(Role.CREATIVE);
    List<String> engagements = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      engagements.add(
          new Engagement(UUID.randomUUID(), worker, i == 2 ? 0 : 20_000).completed().id.toString());
    }
    awaitOwn(worker, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(3));
    String path = "/api/v1/scorecards/{id}/metrics/completionRate/evidence?limit=2";

    JsonNode first = body(get(worker, path, worker).expectStatus().isOk());
    JsonNode second =
        body(
            get(worker, path + "&cursor={c}", worker, first.get("nextCursor").asString())
                .expectStatus()
                .isOk());

    assertThat(first.at("/figure/value").asDouble()).isEqualTo(1.0);
    assertThat(first.at("/figure/n").asLong()).isEqualTo(2);
    assertThat(second.get("nextCursor").isNull()).isTrue();
    List<JsonNode> items = new ArrayList<>();
    first.get("items").forEach(items::add);
    second.get("items").forEach(items::add);
    assertThat(items)
        .extracting(item -> item.get("factId").asString())
        .containsExactlyInAnyOrderElementsOf(engagements);
    assertThat(items)
        .filteredOn(item -> !item.get("counted").asBoolean())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.get("reason").asString()).isEqualTo("ZERO_FEE");
          assertThat(item.get("factId").asString()).isEqualTo(engagements.get(2));
          assertThat(item.get("kind").asString()).isEqualTo("ENGAGEMENT");
          assertThat(item.get("eventId").isNull()).isFalse();
        });
    get(worker, path + "&cursor=nonsense", worker).expectStatus().isBadRequest();
  }

  @Test
  void aScorecardHasAnETagThatChangesWithTheFigures() {
    UUID user = newUser(Role.CREATIVE);
    own(user);
    String tag =
        get(null, "/api/v1/scorecards/{id}", user)
            .returnResult(JsonNode.class)
            .getResponseHeaders()
            .getETag();
    http.anonymous()
        .get()
        .uri("/api/v1/scorecards/{id}", user)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified();
    new Engagement(UUID.randomUUID(), user, 5).completed();
    awaitOwn(user, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(1));
    http.anonymous()
        .get()
        .uri("/api/v1/scorecards/{id}", user)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isOk();
  }
}
