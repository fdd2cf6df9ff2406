package io.crewcall.creative.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.creative.CreativeApiTest;
import java.util.ArrayList;
import java.util.Collections;
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

class ProfileTest extends CreativeApiTest {

  @Test
  void firstPutCreatesAndTellsEverybody() {
    UUID userId = UUID.randomUUID();

    crew(userId)
        .put()
        .uri(ME)
        .body(editor(600_000))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectHeader()
        .location("/api/v1/creatives/" + userId)
        .expectHeader()
        .valueEquals("ETag", "\"v1\"")
        .expectBody()
        .jsonPath("$.userId")
        .isEqualTo(userId.toString())
        .jsonPath("$.professions[0]")
        .isEqualTo("EDITOR")
        .jsonPath("$.skillTags.length()")
        .isEqualTo(3)
        .jsonPath("$.skillTags[0]")
        .isEqualTo("reel-editing")
        .jsonPath("$.skillTags[1]")
        .isEqualTo("color-grading")
        .jsonPath("$.skillTags[2]")
        .isEqualTo("konkani-subtitles")
        .jsonPath("$.dayRate.amount")
        .isEqualTo(600_000)
        .jsonPath("$.projectRate")
        .isEmpty()
        .jsonPath("$.visible")
        .isEqualTo(true);

    Event<CreativeProfileState> event =
        events.await(CreativeProfileState.class, "creative.created", userId);
    assertThat(event.version()).isEqualTo(1);
    assertThat(event.data().professions()).containsExactly("EDITOR", "COLORIST");
    assertThat(event.data().dayRate()).isEqualTo(Money.inr(600_000));
    assertThat(event.data().unavailable()).isEmpty();
  }

  @Test
  void replacingNeedsThePresentVersion() {
    UUID userId = newEditor();

    crew(userId)
        .put()
        .uri(ME)
        .body(editor(1))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    crew(userId)
        .put()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .body(Map.of("professions", List.of("DIRECTOR"), "visible", true))
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"");
    crew(userId)
        .put()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .body(editor(2))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);

    JsonNode profile = profile(userId);
    assertThat(profile.at("/professions/0").asString()).isEqualTo("DIRECTOR");
    assertThat(profile.get("professions")).hasSize(1);
    assertThat(profile.get("dayRate").isNull()).isTrue();
    assertThat(events.await(CreativeProfileState.class, "creative.updated", userId).version())
        .isEqualTo(2);
  }

  @Test
  void aPatchChangesWhatItNames() {
    UUID userId = newEditor();
    crew(userId)
        .patch()
        .uri(ME)
        .header("If-Match", "\"v1\"")
        .contentType(MediaType.valueOf("application/merge-patch+json"))
        .body("{\"city\":null,\"dayRate\":{\"amount\":7},\"skillTags\":[\"DOP\"]}")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.city")
        .isEmpty()
        .jsonPath("$.dayRate.amount")
        .isEqualTo(7)
        .jsonPath("$.dayRate.currency")
        .isEqualTo("INR")
        .jsonPath("$.skillTags[0]")
        .isEqualTo("cinematography")
        .jsonPath("$.professions[1]")
        .isEqualTo("COLORIST");
    crew(userId)
        .patch()
        .uri(ME)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
  }

  @Test
  void anIfMatchForNothingCreatesNothing() {
    UUID userId = UUID.randomUUID();
    crew(userId)
        .put()
        .uri(ME)
        .header("If-Match", "*")
        .body(editor(1))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    crew(userId).get().uri(ME).exchange().expectStatus().isNotFound();
  }

  @Test
  void onlyCrewHaveOne() {
    http.as(UUID.randomUUID(), Role.BRAND, Role.INFLUENCER)
        .put()
        .uri(ME)
        .body(editor(1))
        .exchange()
        .expectStatus()
        .isForbidden();
    http.anonymous().put().uri(ME).body(editor(1)).exchange().expectStatus().isUnauthorized();
    http.as(UUID.randomUUID(), Role.INFLUENCER)
        .get()
        .uri(ME)
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void aHiddenOneIsSeenByItsOwnerAlone() {
    UUID userId = UUID.randomUUID();
    Map<String, Object> hidden = new HashMap<>(editor(1));
    hidden.put("visible", false);
    crew(userId).put().uri(ME).body(hidden).exchange().expectStatus().isCreated();

    crew(userId).get().uri(ME).exchange().expectStatus().isOk();
    for (String address : List.of("", "/unavailability")) {
      String path = "/api/v1/creatives/" + userId + address;
      crew(userId).get().uri(path).exchange().expectStatus().isOk();
      http.anonymous().get().uri(path).exchange().expectStatus().isNotFound();
      crew(UUID.randomUUID()).get().uri(path).exchange().expectStatus().isNotFound();
    }
  }

  @Test
  void aReaderWithThePresentVersionGetsNoBody() {
    UUID userId = newEditor();
    http.anonymous()
        .get()
        .uri("/api/v1/creatives/{id}", userId)
        .header("If-None-Match", "\"v1\"")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void namesWhatBreaksARule() {
    Map<String, Object> wrong = new HashMap<>(editor(1));
    wrong.put("professions", List.of("EDITOR", "ASTRONAUT"));
    wrong.put("skillTags", List.of("editing", "?!"));
    crew(UUID.randomUUID())
        .put()
        .uri(ME)
        .body(wrong)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("UNKNOWN_PROFESSION")
        .jsonPath("$.errors[0].field")
        .isEqualTo("professions[1]")
        .jsonPath("$.errors[1].code")
        .isEqualTo("INVALID_SKILL_TAG")
        .jsonPath("$.errors[1].field")
        .isEqualTo("skillTags[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"professions\":[]}",
        "{\"professions\":[null]}",
        "{\"professions\":\"EDITOR\"}",
        "{\"professions\":[1]}",
        "{\"professions\":[\"EDITOR\"],\"skillTags\":[\" \"]}",
        "{\"professions\":[\"EDITOR\"],\"rating\":5}",
        "{\"professions\":[\"EDITOR\"],\"professions\":[\"DOP\"]}",
        "{\"professions\":[\"EDITOR\"],\"city\":\"Pu\\u0000ne\"}",
        "{\"professions\":[\"EDITOR\"],\"city\":\"Pu\\nne\"}",
        "{\"professions\":[\"EDITOR\"],\"bio\":\"\\ud800\"}",
        "{\"professions\":[\"EDITOR\"],\"dayRate\":{\"amount\":1.5,\"currency\":\"INR\"}}",
        "{\"professions\":[\"EDITOR\"],\"dayRate\":{\"amount\":100,\"currency\":\"rupees\"}}",
        "{\"professions\":[\"EDITOR\"],\"dayRate\":{\"amount\":-100,\"currency\":\"INR\"}}",
        "{\"professions\":[\"EDITOR\"],\"dayRate\":{\"currency\":\"INR\"}}",
        "{\"professions\":[\"EDITOR\"],\"dayRate\":100}"
      })
  void badInputIsRefusedAndStoresNothing(String body) {
    UUID userId = UUID.randomUUID();
    crew(userId)
        .put()
        .uri(ME)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    crew(userId).get().uri(ME).exchange().expectStatus().isNotFound();
  }

  @Test
  void listsAndTextsAreBounded() {
    for (Map<String, Object> tooMuch :
        List.<Map<String, Object>>of(
            Map.of("professions", Collections.nCopies(6, "EDITOR")),
            Map.of("professions", List.of("EDITOR"), "skillTags", Collections.nCopies(31, "a")),
            Map.of("professions", List.of("EDITOR"), "skillTags", List.of("a".repeat(61))),
            Map.of("professions", List.of("EDITOR"), "bio", "a".repeat(2001)),
            Map.of("professions", List.of("EDITOR"), "city", "a".repeat(81)))) {
      crew(UUID.randomUUID())
          .put()
          .uri(ME)
          .body(tooMuch)
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("VALIDATION_FAILED");
    }
  }

  @Test
  void ofManyFirstPutsAtOnceOneCreates() throws Exception {
    for (int round = 0; round < 10; round++) {
      UUID userId = UUID.randomUUID();
      List<Integer> statuses = race(8, writer -> put(userId, null, writer));
      assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 428);
      assertThat(
              jdbc.sql("select count(*) from creative_profession where user_id = :user")
                  .param("user", userId)
                  .query(Long.class)
                  .single())
          .isEqualTo(2);
    }
  }

  @Test
  void ofManyReplacementsOfOneVersionOneWins() throws Exception {
    for (int round = 0; round < 10; round++) {
      UUID userId = newEditor();
      List<Integer> statuses = race(8, writer -> put(userId, "\"v1\"", writer));
      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 412);
    }
  }

  private int put(UUID userId, String ifMatch, int dayRate) {
    var request = crew(userId).put().uri(ME).body(editor(dayRate));
    if (ifMatch != null) {
      request = request.header("If-Match", ifMatch);
    }
    return request.exchange().returnResult(String.class).getStatus().value();
  }

  private interface Attempt {
    int by(int writer) throws Exception;
  }

  private static List<Integer> race(int writers, Attempt attempt) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int number = writer;
        answers.add(
            pool.submit(() -> {
              start.await();
              return attempt.by(number);
            }));
      }
      start.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }
}
