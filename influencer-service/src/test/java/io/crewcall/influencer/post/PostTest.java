package io.crewcall.influencer.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.PostState;
import io.crewcall.influencer.InfluencerApiTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class PostTest extends InfluencerApiTest {
  private static final String POSTS = ME + "/posts";

  @Test
  void recordingMovesTheEngagementAndTellsEverybody() {
    UUID userId = newInfluencer(1000);
    for (int post = 0; post < 5; post++) {
      recordPost(userId, daysAgo(3 + post), 10L + 10 * post);
    }

    JsonNode profile = profile(userId);
    assertThat(profile.at("/engagementRate/value").asDouble()).isCloseTo(0.035, within(1e-9));
    assertThat(profile.at("/engagementRate/n").asInt()).isEqualTo(5);
    assertThat(profile.at("/engagementRateByViews/value").asDouble())
        .isCloseTo((30 + 5 + 2) / 2000.0, within(1e-9));

    Event<InfluencerProfileState> event =
        events.await(
            InfluencerProfileState.class,
            e -> e.subject().equals(userId) && e.data().engagementRate().value() != null);
    assertThat(event.type()).isEqualTo("influencer.engagement-computed");
    assertThat(event.data().engagementRate().value()).isCloseTo(0.035, within(1e-9));
    List<Long> versions =
        events.all(InfluencerProfileState.class).stream()
            .filter(e -> e.subject().equals(userId))
            .map(Event::version)
            .toList();
    assertThat(versions).isSorted().doesNotHaveDuplicates();
    assertThat(events.all(PostState.class))
        .filteredOn(e -> e.data().userId().equals(userId))
        .hasSize(5)
        .allSatisfy(e -> assertThat(e.data().followersAtPublication()).isEqualTo(1000));
  }

  @Test
  void answersWithThePostAndItsAddress() {
    UUID userId = newInfluencer(1000);
    Instant publishedAt = daysAgo(10);
    var answer =
        influencer(userId)
            .post()
            .uri(POSTS)
            .body(body(publishedAt, null))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueEquals("ETag", "\"v1\"")
            .returnResult(JsonNode.class);
    JsonNode post = answer.getResponseBody();
    assertThat(post.get("likes").isNull()).isTrue();
    assertThat(Instant.parse(post.get("publishedAt").asString())).isEqualTo(publishedAt);
    http.anonymous()
        .get()
        .uri(answer.getResponseHeaders().getLocation())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(post.get("id").asString());
  }

  @Test
  void hiddenLikesAreMissingAndNotZero() {
    UUID userId = newInfluencer(1000);
    for (int post = 0; post < 5; post++) {
      recordPost(userId, daysAgo(3 + post), 95L);
    }
    for (int post = 0; post < 6; post++) {
      recordPost(userId, daysAgo(20 + post), null);
    }
    assertThat(profile(userId).at("/engagementRate/value").asDouble()).isCloseTo(0.1, within(1e-9));
    assertThat(profile(userId).at("/engagementRate/n").asInt()).isEqualTo(5);
  }

  @Test
  void timeAloneMovesTheEngagement() {
    UUID userId = newInfluencer(1000);
    Instant today = Instant.now().truncatedTo(ChronoUnit.MICROS);
    for (int post = 0; post < 5; post++) {
      recordPost(userId, today.minus(Duration.ofHours(1)), 10L);
    }
    JsonNode young = profile(userId);
    assertThat(young.at("/engagementRate/value").isNull()).isTrue();

    clock.stopAt(today.plus(Duration.ofHours(47)));
    JsonNode mature = profile(userId);
    assertThat(mature.at("/engagementRate/value").asDouble()).isCloseTo(0.015, within(1e-9));
    assertThat(mature.at("/engagementRate/window").asString()).isEqualTo("P90D");

    clock.stopAt(today.plus(Duration.ofDays(200)));
    assertThat(profile(userId).at("/engagementRate/window").asString()).isEqualTo("P12M");

    clock.stopAt(today.plus(Duration.ofDays(370)));
    assertThat(profile(userId).at("/engagementRate/value").isNull()).isTrue();
    clock.run();

    events.await(
        InfluencerProfileState.class,
        e -> e.subject().equals(userId) && "P90D".equals(e.data().engagementRate().window()));
  }

  @Test
  void dividesByTheFollowersOfThatTime() {
    UUID userId = newInfluencer(1000);
    Instant between = Instant.now();
    influencer(userId)
        .put()
        .uri(ME)
        .header("If-Match", profileTag(userId))
        .body(instagram(9000))
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(recordPost(userId, daysAgo(30), 1L).get("followersAtPublication").asLong())
        .isEqualTo(1000);
    assertThat(recordPost(userId, between, 1L).get("followersAtPublication").asLong())
        .isEqualTo(1000);
    assertThat(recordPost(userId, Instant.now(), 1L).get("followersAtPublication").asLong())
        .isEqualTo(9000);
  }

  @Test
  void listsNewestFirstPageByPage() {
    UUID userId = newInfluencer(1000);
    Instant sameTime = daysAgo(5);
    for (int post = 0; post < 7; post++) {
      recordPost(userId, sameTime, 1L);
    }
    recordPost(userId, daysAgo(4), 1L);

    Set<String> seen = new LinkedHashSet<>();
    List<Instant> times = new ArrayList<>();
    String path = "/api/v1/influencers/" + userId + "/posts?limit=3";
    String next = path;
    int pages = 0;
    while (next != null) {
      var answer =
          http.anonymous()
              .get()
              .uri(next)
              .exchange()
              .expectStatus()
              .isOk()
              .returnResult(JsonNode.class);
      JsonNode page = answer.getResponseBody();
      page.get("items")
          .forEach(item -> {
            assertThat(seen.add(item.get("id").asString())).isTrue();
            times.add(Instant.parse(item.get("publishedAt").asString()));
          });
      pages++;
      boolean more = !page.get("nextCursor").isNull();
      assertThat(answer.getResponseHeaders().containsHeader("Link")).isEqualTo(more);
      next = more ? path + "&cursor=" + page.get("nextCursor").asString() : null;
    }
    assertThat(seen).hasSize(8);
    assertThat(pages).isEqualTo(3);
    assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));

    http.anonymous()
        .get()
        .uri("/api/v1/influencers/" + userId + "/posts?cursor=AAAA")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void correctingAndRemovingNeedThePresentVersion() {
    UUID userId = newInfluencer(1000);
    for (int post = 0; post < 4; post++) {
      recordPost(userId, daysAgo(3 + post), 95L);
    }
    String id = recordPost(userId, daysAgo(9), 95L).get("id").asString();
    assertThat(profile(userId).at("/engagementRate/value").asDouble()).isCloseTo(0.1, within(1e-9));

    var me = influencer(userId);
    String path = POSTS + "/" + id;
    Map<String, Object> counts = Map.of("likes", 5, "comments", 0);
    me.put()
        .uri(path)
        .body(counts)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    me.put()
        .uri(path)
        .header("If-Match", "\"v1\"")
        .body(counts)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"");
    me.delete().uri(path).exchange().expectStatus().isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    me.delete()
        .uri(path)
        .header("If-Match", "\"v1\"")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    influencer(newInfluencer(1))
        .delete()
        .uri(path)
        .header("If-Match", "\"v2\"")
        .exchange()
        .expectStatus()
        .isNotFound();
    me.delete().uri(path).header("If-Match", "\"v2\"").exchange().expectStatus().isNoContent();
    me.delete().uri(path).header("If-Match", "\"v2\"").exchange().expectStatus().isNotFound();

    assertThat(profile(userId).at("/engagementRate/value").isNull()).isTrue();
    Event<PostState> removed = events.await(PostState.class, "post.removed", UUID.fromString(id));
    assertThat(removed.data().removed()).isTrue();
    assertThat(removed.version()).isEqualTo(3);
  }

  @Test
  void aRepeatedRequestRecordsOnce() {
    UUID userId = newInfluencer(1000);
    List<String> ids = new ArrayList<>();
    Map<String, Object> body = body(daysAgo(3), 10L);
    for (int attempt = 0; attempt < 2; attempt++) {
      ids.add(
          influencer(userId)
              .post()
              .uri(POSTS)
              .header("Idempotency-Key", "key-of-" + userId)
              .body(body)
              .exchange()
              .expectStatus()
              .isCreated()
              .returnResult(JsonNode.class)
              .getResponseBody()
              .get("id")
              .asString());
    }
    assertThat(ids.get(0)).isEqualTo(ids.get(1));
  }

  @Test
  void manyAtOnceAreJudgedOneByOne() {
    UUID userId = newInfluencer(1000);
    List<Map<String, Object>> posts = new ArrayList<>();
    for (int post = 0; post < 5; post++) {
      posts.add(body(daysAgo(3 + post), 95L));
    }
    Map<String, Object> elsewhere = body(daysAgo(3), 1L);
    elsewhere.put("platform", "YOUTUBE");
    posts.add(1, elsewhere);
    Map<String, Object> negative = body(daysAgo(3), -1L);
    posts.add(negative);

    JsonNode results =
        influencer(userId)
            .post()
            .uri(POSTS + "/bulk")
            .body(Map.of("posts", posts))
            .exchange()
            .expectStatus()
            .isEqualTo(HttpStatus.MULTI_STATUS)
            .returnResult(JsonNode.class)
            .getResponseBody()
            .get("results");
    assertThat(results.valueStream().map(result -> result.get("status").asInt()))
        .containsExactly(201, 422, 201, 201, 201, 201, 400);
    assertThat(results.at("/1/problem/code").asString()).isEqualTo("PLATFORM_NOT_IN_PROFILE");
    assertThat(results.at("/6/problem/errors/0/field").asString()).isEqualTo("likes");
    assertThat(profile(userId).at("/engagementRate/n").asInt()).isEqualTo(5);

    influencer(userId)
        .post()
        .uri(POSTS + "/bulk")
        .body(Map.of("posts", Collections.nCopies(101, body(daysAgo(3), 1L))))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void postsAtOnceAllCount() throws Exception {
    UUID userId = newInfluencer(1000);
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (int post = 0; post < 12; post++) {
        Instant publishedAt = daysAgo(3 + post);
        answers.add(pool.submit(() -> recordPost(userId, publishedAt, 95L)));
      }
      for (Future<JsonNode> answer : answers) {
        answer.get();
      }
    }
    assertThat(profile(userId).at("/engagementRate/n").asInt()).isEqualTo(12);
  }

  @Test
  void explainsWhatCounted() {
    UUID userId = newInfluencer(1000);
    for (int post = 0; post < 5; post++) {
      recordPost(userId, daysAgo(3 + post), 95L);
    }
    Map<String, Object> advertisement = body(daysAgo(30), 5L);
    advertisement.put("sponsored", true);
    influencer(userId).post().uri(POSTS).body(advertisement).exchange().expectStatus().isCreated();
    recordPost(userId, daysAgo(1), null);

    JsonNode engagement =
        http.anonymous()
            .get()
            .uri("/api/v1/influencers/" + userId + "/engagement")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(engagement.at("/overall/byFollowers/n").asInt()).isEqualTo(6);
    assertThat(engagement.at("/organic/byFollowers/n").asInt()).isEqualTo(5);
    assertThat(engagement.at("/sponsored/byFollowers/n").asInt()).isEqualTo(1);
    assertThat(engagement.at("/sponsored/byFollowers/value").isNull()).isTrue();
    assertThat(engagement.at("/platforms/0/platform").asString()).isEqualTo("INSTAGRAM");
    assertThat(engagement.at("/posts/0/leftOutOfByFollowers").asString()).isEqualTo("LIKES_HIDDEN");
    assertThat(engagement.at("/posts/1/byFollowers").asDouble()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void needsAProfileAndAnAccountOnThePlatform() {
    UUID nobody = UUID.randomUUID();
    influencer(nobody)
        .post()
        .uri(POSTS)
        .body(body(daysAgo(3), 1L))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("PROFILE_REQUIRED");
    http.as(nobody, Role.CREATIVE)
        .post()
        .uri(POSTS)
        .body(body(daysAgo(3), 1L))
        .exchange()
        .expectStatus()
        .isForbidden();
    Map<String, Object> future = body(Instant.now().plus(Duration.ofDays(1)), 1L);
    influencer(newInfluencer(1))
        .post()
        .uri(POSTS)
        .body(future)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("PUBLISHED_IN_FUTURE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"platform\":\"INSTAGRAM\",\"publishedAt\":\"yesterday\",\"comments\":1}",
        "{\"platform\":\"INSTAGRAM\",\"publishedAt\":1767225600,\"comments\":1}",
        "{\"platform\":\"INSTAGRAM\",\"publishedAt\":\"2026-01-01T00:00:00Z\",\"comments\":-1}",
        "{\"platform\":\"INSTAGRAM\",\"publishedAt\":\"2026-01-01T00:00:00Z\",\"comments\":1,\"likes\":\"1\"}",
        "{\"platform\":\"INSTAGRAM\",\"publishedAt\":\"2026-01-01T00:00:00Z\",\"comments\":1,\"comments\":2}",
        "{\"platform\":\"INSTAGRAM\",\"publishedAt\":\"+999999999-12-31T23:59:59Z\",\"comments\":1}",
        "{\"platform\":\"FAX\",\"publishedAt\":\"2026-01-01T00:00:00Z\",\"comments\":1}"
      })
  void badInputIsRefused(String body) {
    UUID userId = newInfluencer(1);
    int status =
        influencer(userId)
            .post()
            .uri(POSTS)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .exchange()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .returnResult(String.class)
            .getStatus()
            .value();
    assertThat(status).isIn(400, 422);
    assertThat(
            jdbc.sql("select count(*) from post where user_id = :user")
                .param("user", userId)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aListCostsTheSameHoweverLongItIs() {
    UUID userId = newInfluencer(1000);
    recordPost(userId, daysAgo(3), 1L);
    String path = "/api/v1/influencers/" + userId + "/posts?limit=100";
    int ofOne = statements.during(() -> http.anonymous().get().uri(path).exchange());
    List<Map<String, Object>> posts = new ArrayList<>();
    for (int post = 0; post < 100; post++) {
      posts.add(body(daysAgo(4), 1L));
    }
    influencer(userId).post().uri(POSTS + "/bulk").body(Map.of("posts", posts)).exchange();
    int ofMany = statements.during(() -> http.anonymous().get().uri(path).exchange());
    assertThat(ofMany).isEqualTo(ofOne).isEqualTo(2);
  }

  /** Deep pages are read through the index, like the first. */
  @Test
  void aDeepPageReadsNoMoreThanItShows() {
    UUID userId = newInfluencer(1000);
    jdbc.sql(
            """
            insert into post (post_id, user_id, platform, published_at, comments, sponsored,
              followers_at_publication, version, recorded_at)
            select gen_random_uuid(), :user, 'INSTAGRAM', now() - n * interval '1 hour', 0, false,
              1, 1, now()
            from generate_series(1, 20000) as n
            """)
        .param("user", userId)
        .update();
    jdbc.sql("analyze post").update();
    String plan =
        String.join(
            "\n",
            jdbc.sql(
                    """
                    explain (analyze, costs off, timing off, summary off, buffers off)
                    select * from post where user_id = :user
                      and (published_at, post_id)
                        < (now() - interval '15000 hours', '00000000-0000-0000-0000-000000000000')
                    order by published_at desc, post_id desc limit 21
                    """)
                .param("user", userId)
                .query(String.class)
                .list());
    assertThat(plan).contains("Index Scan using post_by_time").doesNotContain("Sort", "Filter");
  }

  private JsonNode recordPost(UUID userId, Instant publishedAt, Long likes) {
    return influencer(userId)
        .post()
        .uri(POSTS)
        .body(body(publishedAt, likes))
        .exchange()
        .expectStatus()
        .isCreated()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private static Map<String, Object> body(Instant publishedAt, Long likes) {
    Map<String, Object> body = new HashMap<>();
    body.put("platform", "INSTAGRAM");
    body.put("publishedAt", publishedAt.toString());
    body.put("likes", likes);
    body.put("comments", 5);
    body.put("shares", 2);
    body.put("views", 2000);
    return body;
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
  }

  /** Whoever takes the formula of metrics.md and the evidence shown comes to the figures shown. */
  @Test
  void theEvidenceGivesTheFigures() {
    Random random = new Random(7);
    for (int round = 0; round < 6; round++) {
      UUID userId = newInfluencer(1 + random.nextInt(5000));
      StringBuilder table =
          new StringBuilder("platform,publishedAt,likes,comments,shares,views,sponsored\n");
      for (int post = 0; post < 4 + random.nextInt(30); post++) {
        table.append(
            "INSTAGRAM,%s,%s,%d,%s,%s,%s\n"
                .formatted(
                    Instant.now().minus(Duration.ofHours(10 + random.nextInt(24 * 120))),
                    random.nextInt(4) == 0 ? "" : random.nextInt(900),
                    random.nextInt(90),
                    random.nextInt(3) == 0 ? "" : random.nextInt(50),
                    random.nextInt(3) == 0 ? "" : random.nextInt(20_000),
                    random.nextBoolean()));
      }
      influencer(userId)
          .post()
          .uri(ME + "/posts/import")
          .contentType(MediaType.valueOf("text/csv"))
          .body(table.toString().getBytes(StandardCharsets.UTF_8))
          .exchange()
          .expectStatus()
          .isOk();
      JsonNode engagement =
          http.anonymous()
              .get()
              .uri("/api/v1/influencers/{id}/engagement", userId)
              .exchange()
              .expectStatus()
              .isOk()
              .returnResult(JsonNode.class)
              .getResponseBody();
      recomputed(
          engagement,
          "byFollowers",
          "leftOutOfByFollowers",
          post ->
              (post.get("likes").asDouble() + post.get("comments").asDouble())
                  / post.get("followersAtPublication").asDouble());
      recomputed(
          engagement,
          "byViews",
          "leftOutOfByViews",
          post ->
              (post.get("likes").asDouble()
                      + post.get("comments").asDouble()
                      + post.get("shares").asDouble())
                  / post.get("views").asDouble());
    }
  }

  private static void recomputed(
      JsonNode engagement, String rate, String leftOut, ToDoubleFunction<JsonNode> formula) {
    double[] counted =
        engagement
            .get("posts")
            .valueStream()
            .filter(post -> post.get(leftOut).isNull())
            .mapToDouble(formula)
            .sorted()
            .toArray();
    JsonNode figure = engagement.at("/overall/" + rate);
    assertThat(figure.get("n").asInt()).isEqualTo(counted.length);
    if (counted.length < 5) {
      assertThat(figure.get("value").isNull()).isTrue();
    } else {
      int half = counted.length / 2;
      double median =
          counted.length % 2 == 1 ? counted[half] : (counted[half - 1] + counted[half]) / 2;
      assertThat(figure.get("value").asDouble()).isCloseTo(median, within(1e-9));
    }
  }
}
