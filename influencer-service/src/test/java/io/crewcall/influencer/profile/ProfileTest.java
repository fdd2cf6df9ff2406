package io.crewcall.influencer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.influencer.InfluencerApiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class ProfileTest extends InfluencerApiTest {

  /** Letters of India and others are letters and marks. */
  @ParameterizedTest
  @ValueSource(strings = {"@रसोई", "ครัวไทย", "শিল্পী.dhaka", "சமையல்_2026", "محمد", "naïve-cook"})
  void handlesComeInAllScripts(String handle) {
    String body =
        "{\"platform\":\"YOUTUBE\",\"accounts\":[{\"platform\":\"YOUTUBE\",\"handle\":\""
            + handle
            + "\",\"followers\":900}]}";
    influencer(UUID.randomUUID())
        .put()
        .uri(ME)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.accounts[0].handle")
        .isEqualTo(handle.replace("@", ""));
  }

  @Test
  void firstPutCreatesAndTellsEverybody() {
    UUID userId = UUID.randomUUID();

    influencer(userId)
        .put()
        .uri(ME)
        .body(instagram(48_200))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectHeader()
        .location("/api/v1/influencers/" + userId)
        .expectHeader()
        .valueEquals("ETag", "\"v1\"")
        .expectBody()
        .jsonPath("$.userId")
        .isEqualTo(userId.toString())
        .jsonPath("$.accounts[0].handle")
        .isEqualTo("asha.cooks")
        .jsonPath("$.categories[1]")
        .isEqualTo("street-food")
        .jsonPath("$.rateCard[0].price.amount")
        .isEqualTo(1_500_000)
        .jsonPath("$.engagementRate.value")
        .isEmpty()
        .jsonPath("$.engagementRate.basis")
        .isEqualTo("SELF_DECLARED")
        .jsonPath("$.visible")
        .isEqualTo(true);

    Event<InfluencerProfileState> event =
        events.await(InfluencerProfileState.class, "influencer.created", userId);
    assertThat(event.version()).isEqualTo(1);
    assertThat(event.data().accounts().getFirst().followers()).isEqualTo(48_200);
    assertThat(event.data().categories()).containsExactly("food", "street-food");
    assertThat(event.data().engagementRate().value()).isNull();
  }

  @Test
  void replacingNeedsThePresentVersion() {
    UUID userId = newInfluencer(1000);

    influencer(userId)
        .put()
        .uri(ME)
        .body(instagram(2000))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("IF_MATCH_REQUIRED");
    influencer(userId)
        .put()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .body(instagram(2000))
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"");
    influencer(userId)
        .put()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .body(instagram(3000))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);

    assertThat(profile(userId).at("/accounts/0/followers").asLong()).isEqualTo(2000);
    assertThat(events.await(InfluencerProfileState.class, "influencer.updated", userId).version())
        .isEqualTo(2);
  }

  @Test
  void aPatchChangesWhatItNames() {
    UUID userId = newInfluencer(1000);
    influencer(userId)
        .patch()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .contentType(MediaType.valueOf("application/merge-patch+json"))
        .body("{\"headline\":null,\"categories\":[\"tech\"]}")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"")
        .expectBody()
        .jsonPath("$.headline")
        .isEmpty()
        .jsonPath("$.categories[0]")
        .isEqualTo("technology")
        .jsonPath("$.accounts[0].followers")
        .isEqualTo(1000);
    for (String refused :
        List.of("{\"platform\":null}", "{\"userId\":\"x\"}", "{\"accounts\":[]}", "[]", "5")) {
      influencer(userId)
          .patch()
          .uri(ME)
          .header("If-Match", "\"v2\"")
          .contentType(MediaType.APPLICATION_JSON)
          .body(refused)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
    influencer(UUID.randomUUID())
        .patch()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{}")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  /** A category that is no longer offered stays with those who have it. */
  @Test
  void aRetiredCategoryMayStay() {
    UUID userId = newInfluencer(1000);
    jdbc.sql("insert into category values ('disco', 'Disco', null, 999, true)").update();
    jdbc.sql(
            "update influencer_category set category_id = 'disco' where user_id = :user and"
                + " position = 1")
        .param("user", userId)
        .update();
    for (String body : List.of("{\"headline\":\"Hi\"}", "{\"categories\":[\"disco\",\"food\"]}")) {
      influencer(userId)
          .patch()
          .uri(ME)
          .header("If-Match", profileTag(userId))
          .contentType(MediaType.APPLICATION_JSON)
          .body(body)
          .exchange()
          .expectStatus()
          .isOk();
    }
    Map<String, Object> wanted = new HashMap<>(instagram(10));
    wanted.put("categories", List.of("disco"));
    influencer(UUID.randomUUID())
        .put()
        .uri(ME)
        .body(wanted)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void anIfMatchForNothingCreatesNothing() {
    UUID userId = UUID.randomUUID();
    influencer(userId)
        .put()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .body(instagram(1))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    influencer(userId).get().uri(ME).exchange().expectStatus().isNotFound();
  }

  @Test
  void aReaderWithThePresentVersionGetsNoBody() {
    UUID userId = newInfluencer(1000);
    http.anonymous()
        .get()
        .uri("/api/v1/influencers/{id}", userId)
        .header("If-None-Match", "\"v1\"")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void onlyInfluencersHaveOne() {
    http.as(UUID.randomUUID(), Role.BRAND, Role.CREATIVE)
        .put()
        .uri(ME)
        .body(instagram(1))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    http.anonymous().put().uri(ME).body(instagram(1)).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aHiddenOneIsSeenByItsOwnerAlone() {
    UUID userId = UUID.randomUUID();
    Map<String, Object> hidden = new HashMap<>(instagram(10));
    hidden.put("visible", false);
    influencer(userId).put().uri(ME).body(hidden).exchange().expectStatus().isCreated();

    influencer(userId).get().uri(ME).exchange().expectStatus().isOk();
    String path = "/api/v1/influencers/" + userId;
    influencer(userId).get().uri(path).exchange().expectStatus().isOk();
    for (String address : List.of("", "/posts", "/engagement")) {
      http.anonymous().get().uri(path + address).exchange().expectStatus().isNotFound();
      influencer(UUID.randomUUID())
          .get()
          .uri(path + address)
          .exchange()
          .expectStatus()
          .isNotFound();
    }
  }

  @Test
  void accountsMatchThePlatform() {
    for (String platform : List.of("YOUTUBE", "BOTH")) {
      Map<String, Object> wrong = new HashMap<>(instagram(10));
      wrong.put("platform", platform);
      influencer(UUID.randomUUID())
          .put()
          .uri(ME)
          .body(wrong)
          .exchange()
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("ACCOUNTS_DO_NOT_MATCH_PLATFORM");
    }
  }

  @Test
  void categoriesAreThoseOfTheList() {
    Map<String, Object> wrong = new HashMap<>(instagram(10));
    wrong.put("categories", List.of("food", "underwater basket weaving"));
    influencer(UUID.randomUUID())
        .put()
        .uri(ME)
        .body(wrong)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("UNKNOWN_CATEGORY")
        .jsonPath("$.errors[0].field")
        .isEqualTo("categories[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"platform\":\"INSTAGRAM\"}",
        "{\"platform\":\"TIKTOK\",\"accounts\":[{\"platform\":\"TIKTOK\",\"handle\":\"a\",\"followers\":1}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[null]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a"
            + " b\",\"followers\":1}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":-1}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":\"5\"}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":1.5}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":99999999999999999999}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":1}],\"admin\":true}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":1}],\"headline\":\"a\\u0000b\"}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":1}],\"rateCard\":[{\"deliverable\":\"REEL\",\"price\":{\"amount\":-1,\"currency\":\"INR\"}}]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":1}],\"categories\":[\"\"]}",
        "{\"platform\":\"INSTAGRAM\",\"accounts\":[{\"platform\":\"INSTAGRAM\",\"handle\":\"a\",\"followers\":1}],\"categories\":[null]}"
      })
  void badInputIsRefusedAndStoresNothing(String body) {
    UUID userId = UUID.randomUUID();
    influencer(userId)
        .put()
        .uri(ME)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    influencer(userId).get().uri(ME).exchange().expectStatus().isNotFound();
  }

  @Test
  void ofManyFirstPutsAtOnceOneCreates() throws Exception {
    int twins = 8;
    try (ExecutorService pool = Executors.newFixedThreadPool(twins)) {
      for (int round = 0; round < 10; round++) {
        UUID userId = UUID.randomUUID();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int twin = 0; twin < twins; twin++) {
          long followers = 1000 + twin;
          answers.add(
              pool.submit(() -> {
                start.await();
                return influencer(userId)
                    .put()
                    .uri(ME)
                    .body(instagram(followers))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
              }));
        }
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
          statuses.add(answer.get());
        }
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).isSubsetOf(201, 409, 428);
        assertThat(rows("influencer_profile", userId)).isEqualTo(1);
        assertThat(rows("follower_history", userId)).isEqualTo(1);
      }
    }
  }

  @Test
  void ofManyReplacementsOfOneVersionOneWins() throws Exception {
    UUID userId = newInfluencer(1);
    int writers = 8;
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        long followers = 1000 + writer;
        answers.add(
            pool.submit(() -> {
              start.await();
              return influencer(userId)
                  .put()
                  .uri(ME)
                  .header("If-Match", "\"v1\"")
                  .body(instagram(followers))
                  .exchange()
                  .returnResult(String.class)
                  .getStatus()
                  .value();
            }));
      }
      start.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 412);
    }
  }

  @Test
  void keepsWhatAnAccountCountedBefore() {
    UUID userId = newInfluencer(1000);
    for (long followers : new long[] {1500, 1500, 2000}) {
      influencer(userId)
          .put()
          .uri(ME)
          .header("If-Match", profileTag(userId))
          .body(instagram(followers))
          .exchange()
          .expectStatus()
          .isOk();
    }

    String path = "/api/v1/influencers/" + userId + "/follower-history?platform=INSTAGRAM&limit=2";
    JsonNode first = page(path);
    assertThat(first.at("/items/0/followers").asLong()).isEqualTo(2000);
    assertThat(first.at("/items/1/followers").asLong()).isEqualTo(1500);
    JsonNode second = page(path + "&cursor=" + first.get("nextCursor").asString());
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.at("/items/0/followers").asLong()).isEqualTo(1000);
    assertThat(second.get("nextCursor").isNull()).isTrue();
  }

  private JsonNode page(String path) {
    return http.anonymous()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private long rows(String table, UUID userId) {
    return jdbc.sql("select count(*) from " + table + " where user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }
}
