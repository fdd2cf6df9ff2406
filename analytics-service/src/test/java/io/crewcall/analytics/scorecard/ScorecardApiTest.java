package io.crewcall.analytics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.analytics.metric.Metric;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigStateBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ScorecardApiTest extends AnalyticsServiceTest {
  @Autowired private CheckScorecardsJob check;

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
  void strangersSeeCountsReasonsAndMonthsOfEvidenceAndNothingOfSingleFacts() {
    UUID worker = newUser(Role.CREATIVE);
    UUID hirer = newUser(Role.BRAND);
    Engagement theirs = new Engagement(hirer, worker, 60_000).completed();
    events.publish("gig.published", theirs.gigId, 1, gig(theirs.gigId, theirs.gigRoleId, hirer));
    new Engagement(newUser(Role.BRAND), worker, 5_000).completed();
    UUID draft = UUID.randomUUID();
    events.publish(
        "gig.created",
        draft,
        1,
        GigStateBuilder.builder(gig(draft, UUID.randomUUID(), worker)).publishedAt(null).build());
    awaitOwn(
        worker,
        own -> {
          assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(2);
          assertThat(own.at("/explanations/gigsPosted/leftOut/0/reason").asString())
              .isEqualTo("NOT_PUBLISHED");
        });
    String path = "/api/v1/scorecards/{id}/metrics/{metric}/evidence";

    JsonNode stranger =
        body(get(newUser(Role.BRAND), path, worker, "successScore").expectStatus().isOk());
    JsonNode known = body(get(hirer, path, worker, "successScore").expectStatus().isOk());
    JsonNode own = body(get(worker, path, worker, "successScore").expectStatus().isOk());

    assertThat(stranger.get("items").toString()).isEqualTo("[]");
    assertThat(stranger.at("/months/0/count").asLong()).isEqualTo(2);
    assertThat(stranger.at("/months/0/month").asString()).matches("\\d{4}-\\d\\d");
    assertThat(stranger.toString())
        .doesNotContain(theirs.id.toString(), theirs.gigId.toString(), hirer.toString());
    assertThat(known.get("items")).hasSize(1);
    assertThat(known.at("/items/0/factId").asString()).isEqualTo(theirs.id.toString());
    assertThat(known.at("/items/0/title").asString()).isEqualTo("Edit a reel");
    assertThat(known.at("/items/0/words").asString()).isEqualTo("Completed.");
    assertThat(known.at("/items/0/link").asString()).isEqualTo("/api/v1/engagements/" + theirs.id);
    assertThat(own.get("items")).hasSize(2);
    JsonNode posted =
        body(get(newUser(Role.BRAND), path, worker, "gigsPosted").expectStatus().isOk());
    assertThat(posted.toString()).doesNotContain("NOT_PUBLISHED", draft.toString());
    assertThat(body(get(null, "/api/v1/scorecards/{id}", worker)).toString())
        .doesNotContain("NOT_PUBLISHED");
  }

  @Test
  void noPublicFigureGivesAwayASingleReviewOrFee() {
    UUID user = newUser(Role.CREATIVE);
    Engagement work = new Engagement(UUID.randomUUID(), user, 5_000).completed();
    UUID posted = UUID.randomUUID();
    events.publish("gig.published", posted, 1, gig(posted, UUID.randomUUID(), user));
    work.reviewed(1);
    awaitOwn(
        user,
        own -> {
          assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(1);
          assertThat(own.at("/gigsPosted/value").asDouble()).isEqualTo(1);
        });

    JsonNode metrics = metrics(user);

    assertThat(metrics.at("/rankedRating/value").isNull()).isTrue();
    assertThat(metrics.at("/rankedRating/n").asLong()).isEqualTo(1);
    assertThat(
            body(get(null, "/api/v1/analytics/users/{id}", user))
                .at("/averageBudget/value")
                .isNull())
        .isTrue();
    String path = "/api/v1/scorecards/{id}/metrics/{metric}/evidence";
    UUID stranger = newUser(Role.BRAND);
    assertThat(body(get(stranger, path, user, "rankedRating")).at("/figure/value").isNull())
        .isTrue();
    assertThat(body(get(stranger, path, user, "averageBudget")).at("/money/value").isNull())
        .isTrue();
    assertThat(body(get(user, path, user, "rankedRating")).at("/figure/value").isNumber()).isTrue();
    work.reviewed(5);
    new Engagement(UUID.randomUUID(), user, 5_000).completed().reviewed(5);
    await()
        .untilAsserted(
            () -> assertThat(metrics(user).at("/rankedRating/value").isNumber()).isTrue());
  }

  @Test
  void badgesAreForEverybodyAndWhereOneStandsIsForOneself() {
    UUID worker = newUser(Role.CREATIVE);
    for (int i = 0; i < 5; i++) {
      new Engagement(UUID.randomUUID(), worker, 20_000) {
        @Override
        public EngagementState state(EngagementState.Status status, EngagementState.Fault fault) {
          EngagementStateBuilder before =
              EngagementStateBuilder.builder(super.state(status, fault));
          return status == EngagementState.Status.COMPLETED
              ? before.completedAt(NOW.minus(Duration.ofDays(200))).build()
              : before.build();
        }
      }.completed();
    }
    awaitOwn(worker, own -> assertThat(own.at("/badges/0/status").asString()).isEqualTo("AWARDED"));

    JsonNode own = own(worker).get("badges");
    JsonNode open = body(get(null, "/api/v1/scorecards/{id}", worker).expectStatus().isOk());
    JsonNode analytics = body(get(null, "/api/v1/analytics/users/{id}", worker));
    JsonNode definitions = body(get(null, "/api/v1/analytics/badges").expectStatus().isOk());

    assertThat(own).hasSameSizeAs(definitions.get("items"));
    assertThat(own.get(0).get("badge").asString()).isEqualTo("RELIABLE");
    assertThat(own.get(0).get("weeks").asInt()).isEqualTo(16);
    assertThat(own.get(0).get("words").asString())
        .isEqualTo("Held in 16 of the last 16 weeks. It is 100 % now, from 5 ended engagements.");
    assertThat(own.get(1).get("status").asString()).as("delivered yesterday").isEqualTo("IN_REACH");
    assertThat(open.get("badges")).hasSize(1);
    assertThat(open.at("/badges/0").propertyNames())
        .as("nothing of weeks and values")
        .containsExactly("badge", "title", "words");
    assertThat(analytics.get("badges")).isEqualTo(open.get("badges"));
    await()
        .untilAsserted(
            () -> assertThat(check.check(worker)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));
  }

  @Test
  void everyFigureSpeaks() {
    UUID worker = newUser(Role.CREATIVE);
    for (int i = 0; i < 2; i++) {
      new Engagement(UUID.randomUUID(), worker, 20_000).completed().reviewed(5);
    }
    awaitOwn(worker, own -> assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(2));

    JsonNode words = own(worker).get("explanations");

    for (Metric metric : Metric.values()) {
      JsonNode one = words.get(metric.code());
      assertThat(one.get("title").asString()).as(metric.code()).isNotBlank();
      assertThat(one.get("sentence").asString()).as(metric.code()).endsWith(".");
      assertThat(one.get("formula").asString()).as(metric.code()).endsWith(".");
    }
    assertThat(words.at("/rating/sentence").asString())
        .isEqualTo("No figure yet. 1 more review is missing.");
    assertThat(words.at("/rating/missing").asString()).isEqualTo("1 more review is missing.");
    assertThat(words.at("/completionRate/sentence").asString())
        .isEqualTo("Completed 2 of 2 ended engagements.");
    assertThat(words.at("/earnings/sentence").asString())
        .isEqualTo("Has earned INR 40,000 with 2 engagements.");
    JsonNode definitions = body(get(null, "/api/v1/analytics/metrics").expectStatus().isOk());
    assertThat(definitions.get("items")).hasSize(Metric.values().length + 3);
    JsonNode steps =
        body(get(worker, "/api/v1/analytics/users/me/what-would-raise-it").expectStatus().isOk());
    assertThat(steps.at("/items").valueStream().map(step -> step.get("step").asString()))
        .contains("COMPLETE_FOR_NEW_CLIENT")
        .doesNotContain("COMPLETE", "DELIVER_ON_TIME");
    get(null, "/api/v1/analytics/users/me/what-would-raise-it").expectStatus().isUnauthorized();
  }

  @Test
  void manyAreReadAtOnceAsEachIsAlone() {
    UUID worker = newUser(Role.CREATIVE);
    new Engagement(UUID.randomUUID(), worker, 20_000).completed().reviewed(1);
    awaitOwn(worker, own -> assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(1));
    List<UUID> newcomers = Stream.generate(() -> newUser(Role.INFLUENCER)).limit(4).toList();
    newcomers.forEach(this::own);
    UUID closed = newUser(Role.CREATIVE);
    own(closed);
    events.publish("user.updated", closed, 9, user(closed, false, null, Role.CREATIVE));
    await()
        .untilAsserted(
            () -> get(null, "/api/v1/scorecards/{id}", closed).expectStatus().isNotFound());
    List<UUID> shown = new ArrayList<>(newcomers);
    shown.add(2, worker);
    List<UUID> asked = new ArrayList<>(shown);
    asked.addAll(1, List.of(closed, UUID.randomUUID(), shown.getFirst()));

    JsonNode some = some(asked);

    assertThat(some.get("items").valueStream().map(item -> item.get("userId").asString()))
        .containsExactlyElementsOf(shown.stream().map(UUID::toString).toList());
    // Figures may be computed anew in between.
    await()
        .untilAsserted(() -> {
          JsonNode items = some(shown).get("items");
          for (int i = 0; i < shown.size(); i++) {
            assertThat(items.get(i))
                .isEqualTo(body(get(null, "/api/v1/scorecards/{id}", shown.get(i))));
          }
        });
    assertThat(some.at("/items/2/metrics/rating/value").isNull()).isTrue();
    assertThat(some.at("/items/2/metrics/rating/n").asLong()).isEqualTo(1);
    assertThat(statements.during(() -> some(asked)))
        .isEqualTo(statements.during(() -> some(List.of(worker))))
        .isEqualTo(1);
  }

  @Test
  void manyAreAHundredAtMostAndIdsAlone() {
    List<UUID> unknown = Stream.generate(UUID::randomUUID).limit(101).toList();
    assertThat(some(unknown.subList(0, 100)).get("items")).isEmpty();
    String path = "/api/v1/scorecards?ids={ids}";
    get(null, path, list(unknown)).expectStatus().isBadRequest();
    get(null, path, "").expectStatus().isBadRequest();
    get(null, path, unknown.getFirst() + ",").expectStatus().isBadRequest();
    get(null, path, "nobody").expectStatus().isBadRequest();
    get(null, "/api/v1/scorecards").expectStatus().isBadRequest();
    get(null, path + "&limit=5", unknown.getFirst()).expectStatus().isBadRequest();
  }

  private JsonNode some(List<UUID> ids) {
    return body(get(null, "/api/v1/scorecards?ids={ids}", list(ids)).expectStatus().isOk());
  }

  private static String list(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
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
