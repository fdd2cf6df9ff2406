package io.crewcall.influencer.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.influencer.InfluencerApiTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Influencers say on which days they are taken, as crew do. */
class UnavailabilityTest extends InfluencerApiTest {
  private static final LocalDate DAY = LocalDate.now().plusDays(10);

  @Test
  void isMergedShownAndTold() {
    UUID userId = newInfluencer(5_000);
    long told = events.await(InfluencerProfileState.class, "influencer.created", userId).version();
    put(userId, profileTag(userId), "SUNDAY", days(8, 9), days(0, 2), days(3, 4), days(1, 1))
        .expectStatus()
        .isOk();
    JsonNode shown = shown(userId);
    assertThat(shown.get("intervals")).hasSize(2);
    assertThat(shown.at("/intervals/0/from").asString()).isEqualTo(DAY.toString());
    assertThat(shown.at("/intervals/0/to").asString()).isEqualTo(DAY.plusDays(4).toString());
    assertThat(shown.at("/daysOff/0").asString()).isEqualTo("SUNDAY");
    assertThat(shown.get("timeZone").asString()).isEqualTo("Asia/Kolkata");
    assertThat(
            events
                .await(
                    InfluencerProfileState.class,
                    event -> event.subject().equals(userId) && event.version() > told)
                .data()
                .unavailable())
        .containsExactly(
            new InfluencerProfileState.Days(DAY, DAY.plusDays(4)),
            new InfluencerProfileState.Days(DAY.plusDays(8), DAY.plusDays(9)));
    // The page of the profile needs no call more, and many are read with it.
    assertThat(profile(userId).get("unavailable")).isEqualTo(shown.get("intervals"));
    assertThat(
            http.anonymous()
                .get()
                .uri("/api/v1/influencers?ids={id}", userId)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .at("/items/0/unavailable"))
        .isEqualTo(shown.get("intervals"));
    // Whatever else changes in the profile leaves the days alone.
    influencer(userId)
        .put()
        .uri(ME)
        .header("If-Match", profileTag(userId))
        .body(instagram(6_000))
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(shown(userId).get("intervals")).hasSize(2);
    put(userId, profileTag(userId), "MONDAY").expectStatus().isOk();
    assertThat(shown(userId).get("intervals")).isEmpty();
  }

  @Test
  void theOwnerAloneWrites() {
    UUID userId = newInfluencer(5_000);
    http.anonymous()
        .put()
        .uri(ME + "/unavailability")
        .body(Map.of("intervals", List.of()))
        .exchange()
        .expectStatus()
        .isUnauthorized();
    http.as(userId, Role.CREATIVE)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", "*")
        .body(Map.of("intervals", List.of()))
        .exchange()
        .expectStatus()
        .isForbidden();
    influencer(UUID.randomUUID())
        .put()
        .uri("/api/v1/influencers/{id}/unavailability", userId)
        .header("If-Match", "*")
        .body(Map.of("intervals", List.of()))
        .exchange()
        .expectStatus()
        .value(status -> assertThat(status).isIn(403, 405));
  }

  @Test
  void needsAProfileAndItsPresentVersion() {
    put(UUID.randomUUID(), "\"v1\"", "MONDAY", days(0, 1))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    UUID userId = newInfluencer(5_000);
    put(userId, "\"v7\"", "MONDAY", days(0, 1))
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    influencer(userId)
        .put()
        .uri(ME + "/unavailability")
        .body(Map.of("intervals", List.of()))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
  }

  @Test
  void refusesWhatIsNoInterval() {
    UUID userId = newInfluencer(5_000);
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(days(1, 0), days(0, 5000), days(-20_000, 1))) {
      put(userId, "*", "MONDAY", wrong)
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
          .expectBody()
          .jsonPath("$.errors[0].field")
          .isEqualTo("intervals[0]");
    }
    put(userId, "*", "MOONDAY").expectStatus().isBadRequest();
    influencer(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", "*")
        .body(Map.of("intervals", List.of(), "timeZone", "Nowhere/None"))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    influencer(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", "*")
        .body(Map.of("intervals", Collections.nCopies(201, days(0, 1))))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  /** Days are of the zone that is named, and stay the days that were said. */
  @Test
  void daysAreThoseOfTheZone() {
    UUID userId = newInfluencer(5_000);
    for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata")) {
      influencer(userId)
          .put()
          .uri(ME + "/unavailability")
          .header("If-Match", "*")
          .body(Map.of("intervals", List.of(days(0, 0)), "timeZone", zone))
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.timeZone")
          .isEqualTo(zone)
          .jsonPath("$.daysOff.length()")
          .isEqualTo(0);
      assertThat(shown(userId).at("/intervals/0/to").asString()).isEqualTo(DAY.toString());
    }
  }

  /** Of those who have read the same, one writes; the others are told that it is stale. */
  @Test
  void ofManyWritersAtOnceOneWins() throws Exception {
    for (int round = 0; round < 10; round++) {
      UUID userId = newInfluencer(5_000);
      String read = profileTag(userId);
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int first = writer;
        writers.add(() -> status(put(userId, read, "MONDAY", days(first, first + 3))));
      }
      writers.add(() ->
          status(
              influencer(userId)
                  .put()
                  .uri(ME)
                  .header("If-Match", read)
                  .body(instagram(6_000))
                  .exchange()));
      List<Integer> answers = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Integer> answer : threads.invokeAll(writers)) {
          answers.add(answer.get());
        }
      }
      assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
      assertThat(shown(userId).get("intervals").size()).isEqualTo(answers.getLast() == 200 ? 0 : 1);
    }
  }

  private static int status(RestTestClient.ResponseSpec answer) {
    return answer.returnResult(JsonNode.class).getStatus().value();
  }

  @Test
  void whatItsOwnerHidesIsTheirsAlone() {
    UUID userId = newInfluencer(5_000);
    put(userId, "*", "MONDAY", days(0, 1)).expectStatus().isOk();
    influencer(userId)
        .patch()
        .uri(ME)
        .header("If-Match", "*")
        .body(Map.of("visible", false))
        .exchange()
        .expectStatus()
        .isOk();
    read(userId).expectStatus().isNotFound();
    influencer(UUID.randomUUID())
        .get()
        .uri("/api/v1/influencers/{id}/unavailability", userId)
        .exchange()
        .expectStatus()
        .isNotFound();
    influencer(userId)
        .get()
        .uri(ME + "/unavailability")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.intervals.length()")
        .isEqualTo(1);
  }

  /** With a closed account it is hidden as the rest of the profile, and back afterwards. */
  @Test
  void isSeenByWhomTheProfileIs() {
    UUID userId = newInfluencer(5_000);
    tell(person(userId).build(), 1);
    put(userId, "*", "MONDAY", days(0, 1)).expectStatus().isOk();
    tell(person(userId).active(false).build(), 2);
    read(userId).expectStatus().isNotFound();
    tell(person(userId).build(), 3);
    assertThat(shown(userId).get("intervals")).hasSize(1);
    read(UUID.randomUUID()).expectStatus().isNotFound();
  }

  private RestTestClient.ResponseSpec read(UUID userId) {
    return http.anonymous().get().uri("/api/v1/influencers/{id}/unavailability", userId).exchange();
  }

  private JsonNode shown(UUID userId) {
    return read(userId).expectStatus().isOk().returnResult(JsonNode.class).getResponseBody();
  }

  private static Map<String, Object> days(int from, int to) {
    return Map.of("from", DAY.plusDays(from).toString(), "to", DAY.plusDays(to).toString());
  }

  @SafeVarargs
  private RestTestClient.ResponseSpec put(
      UUID userId, String ifMatch, String dayOff, Map<String, Object>... intervals) {
    return influencer(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", ifMatch)
        .body(Map.of("intervals", List.of(intervals), "daysOff", List.of(dayOff)))
        .exchange();
  }
}
