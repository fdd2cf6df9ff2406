package io.crewcall.creative.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.creative.CreativeApiTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class UnavailabilityTest extends CreativeApiTest {
  private static final LocalDate DAY = LocalDate.now().plusDays(10);

  @Test
  void isMergedShownAndTold() {
    UUID userId = newEditor();

    put(userId, "\"v1\"", days(8, 9), days(0, 2), days(3, 4), days(1, 1))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"")
        .expectBody()
        .jsonPath("$.intervals.length()")
        .isEqualTo(2)
        .jsonPath("$.intervals[0].from")
        .isEqualTo(DAY.toString())
        .jsonPath("$.intervals[0].to")
        .isEqualTo(DAY.plusDays(4).toString());

    assertThat(profile(userId).get("unavailable")).hasSize(2);
    assertThat(
            events
                .await(CreativeProfileState.class, "creative.updated", userId)
                .data()
                .unavailable())
        .containsExactly(
            new CreativeProfileState.Days(DAY, DAY.plusDays(4)),
            new CreativeProfileState.Days(DAY.plusDays(8), DAY.plusDays(9)));

    put(userId, "\"v2\"").expectStatus().isOk();
    assertThat(profile(userId).get("unavailable")).isEmpty();
    assertThat(profile(userId).at("/professions/0").asString()).isEqualTo("EDITOR");
  }

  @Test
  void needsAProfileAndItsPresentVersion() {
    put(UUID.randomUUID(), "\"v1\"", days(0, 1)).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    UUID userId = newEditor();
    put(userId, "\"v7\"", days(0, 1)).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
    crew(userId)
        .put()
        .uri(ME + "/unavailability")
        .body(Map.of("intervals", List.of()))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
  }

  @Test
  void refusesWhatIsNoInterval() {
    UUID userId = newEditor();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(days(1, 0), days(0, 5000), days(-20_000, 1))) {
      put(userId, "\"v1\"", wrong)
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
          .expectBody()
          .jsonPath("$.errors[0].field")
          .isEqualTo("intervals[0]");
    }
    for (String body :
        List.of(
            "{}",
            "{\"intervals\":[null]}",
            "{\"intervals\":[{\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}]}",
            "{\"intervals\":[{\"from\":20000,\"to\":20001}]}",
            "{\"intervals\":[{\"from\":\"2026-02-01\"}]}")) {
      crew(userId)
          .put()
          .uri(ME + "/unavailability")
          .header("If-Match", "\"v1\"")
          .contentType(MediaType.APPLICATION_JSON)
          .body(body)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
    crew(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", "\"v1\"")
        .body(Map.of("intervals", Collections.nCopies(201, days(0, 1))))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private static Map<String, Object> days(int from, int to) {
    return Map.of("from", DAY.plusDays(from).toString(), "to", DAY.plusDays(to).toString());
  }

  @SafeVarargs
  private RestTestClient.ResponseSpec put(
      UUID userId, String ifMatch, Map<String, Object>... intervals) {
    return crew(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", ifMatch)
        .body(Map.of("intervals", List.of(intervals)))
        .exchange();
  }
}
