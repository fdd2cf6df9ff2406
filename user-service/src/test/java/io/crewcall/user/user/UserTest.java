package io.crewcall.user.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.user.UserServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class UserTest extends UserServiceTest {

  @Test
  void aPatchChangesWhatItMentionsAndTellsIt() {
    UUID id = newUser("Asha", Role.INFLUENCER);
    String first = etag(me(id));

    RestTestClient.ResponseSpec answer =
        patch(
                id,
                first,
                """
                {"displayName": " Asha Rao ", "bio": "Cooks", "city": "Pune", "country": "IN",
                 "languages": ["mr", "en-IN"]}
                """)
            .expectStatus()
            .isOk();

    JsonNode me = body(answer);
    assertThat(me.get("displayName").asString()).isEqualTo("Asha Rao");
    assertThat(me.get("languages").toString()).isEqualTo("[\"mr\",\"en-IN\"]");
    String second = etag(answer);
    assertThat(second).isNotEqualTo(first);
    JsonNode cleared = body(patch(id, second, "{\"bio\":null}").expectStatus().isOk());
    assertThat(cleared.get("bio").isNull()).isTrue();
    assertThat(cleared.get("city").asString()).isEqualTo("Pune");
    Event<UserState> told =
        events.await(
            UserState.class,
            e ->
                e.subject().equals(id) && "Pune".equals(e.data().city()) && e.data().bio() == null);
    assertThat(told.data().country()).isEqualTo("IN");
    assertThat(told.version()).isEqualTo(cleared.get("version").asLong());
  }

  @Test
  void aPatchThatChangesNothingIsNoEvent() {
    UUID id = newUser("Asha");
    String tag = etag(me(id));

    assertThat(etag(patch(id, tag, "{}").expectStatus().isOk())).isEqualTo(tag);
    assertThat(etag(patch(id, tag, "{\"displayName\":\"Asha\"}").expectStatus().isOk()))
        .isEqualTo(tag);
    patch(id, tag, "{\"city\":\"Pune\"}").expectStatus().isOk();
    events.await(UserState.class, "user.updated", id);
    assertThat(
            events.all(UserState.class).stream()
                .filter(e -> e.subject().equals(id))
                .map(Event::type))
        .containsExactly("user.created", "user.updated");
  }

  @Test
  void lostUpdatesAreRefused() {
    UUID id = newUser("Asha");
    String tag = etag(me(id));
    patch(id, tag, "{\"city\":\"Pune\"}").expectStatus().isOk();

    JsonNode stale = body(patch(id, tag, "{\"city\":\"Goa\"}").expectStatus().isEqualTo(412));
    assertThat(stale.get("code").asString()).isEqualTo("STALE_VERSION");
    http.as(id)
        .patch()
        .uri("/api/v1/users/me")
        .contentType(MERGE_PATCH)
        .body("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(428);
    http.as(id)
        .get()
        .uri("/api/v1/users/me")
        .header("If-None-Match", etag(me(id)))
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void ofPatchesAtOnceWithOneTagExactlyOneWins() throws Exception {
    UUID id = newUser("Asha");
    String tag = etag(me(id));
    List<Callable<Integer>> patches =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(i ->
                () ->
                    patch(id, tag, "{\"city\":\"City " + i + "\"}")
                        .returnResult(JsonNode.class)
                        .getStatus()
                        .value())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers =
          threads.invokeAll(patches).stream().map(UserTest::result).sorted().toList();
      assertThat(answers.getFirst()).isEqualTo(200);
      assertThat(answers.subList(1, 8)).allMatch(status -> status == 412 || status == 409);
    }
    events.await(UserState.class, "user.updated", id);
    assertThat(events.all(UserState.class).stream().filter(e -> e.subject().equals(id))).hasSize(2);
  }

  private static int result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"displayName\":null} | VALIDATION_FAILED",
        "{\"displayName\":\"  \"} | VALIDATION_FAILED",
        "{\"displayName\":\"a\\u0007b\"} | VALIDATION_FAILED",
        "{\"displayName\":\"a\\u0000b\"} | INVALID_VALUE",
        "{\"displayName\":5} | INVALID_VALUE",
        "{\"country\":\"XQ\"} | VALIDATION_FAILED",
        "{\"country\":\"in\"} | VALIDATION_FAILED",
        "{\"languages\":[\"english!\"]} | VALIDATION_FAILED",
        "{\"languages\":[null]} | VALIDATION_FAILED",
        "{\"languages\":null} | VALIDATION_FAILED",
        "{\"avatarMediaId\":\"mine\"} | INVALID_VALUE",
        "{\"roles\":[\"ADMIN\"]} | UNKNOWN_PROPERTY",
        "{\"handle\":\"other\"} | UNKNOWN_PROPERTY",
        "[] | INVALID_VALUE",
        "{\"city\": | MALFORMED_JSON",
      })
  void whatCannotBeIsRefused(String json, String code) {
    UUID id = newUser("Asha");
    String tag = etag(me(id));

    JsonNode problem = body(patch(id, tag, json).expectStatus().isBadRequest());

    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(etag(me(id))).isEqualTo(tag);
  }

  @Test
  void longTextsAreRefused() {
    UUID id = newUser("Asha");

    patch(id, "*", "{\"bio\":\"" + "x".repeat(2001) + "\"}").expectStatus().isBadRequest();
    patch(id, "*", "{\"bio\":\"" + "x".repeat(2000) + "\"}").expectStatus().isOk();
    patch(id, "*", "{\"displayName\":\"" + "x".repeat(81) + "\"}").expectStatus().isBadRequest();
  }

  @Test
  void awayIsSetAndEnded() {
    UUID id = newUser("Asha");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String tag = etag(me(id));

    RestTestClient.ResponseSpec set =
        away(id, tag, today.plusDays(1), today.plusDays(3)).expectStatus().isOk();

    assertThat(body(set).get("away").toString())
        .isEqualTo(
            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(today.plusDays(1), today.plusDays(3)));
    UserState told = events.await(UserState.class, "user.updated", id).data();
    assertThat(told.away()).isEqualTo(new UserState.Away(today.plusDays(1), today.plusDays(3)));
    JsonNode back =
        body(
            http.as(id)
                .delete()
                .uri("/api/v1/users/me/away")
                .header("If-Match", etag(set))
                .exchange()
                .expectStatus()
                .isOk());
    assertThat(back.get("away").isNull()).isTrue();
    events.await(
        UserState.class,
        e -> e.subject().equals(id) && e.version() == 3 && e.data().away() == null);
  }

  @Test
  void anImpossibleTimeAwayIsRefused() {
    UUID id = newUser("Asha");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(
            body(away(id, "*", today, today.minusDays(1)).expectStatus().isEqualTo(422))
                .get("errors")
                .get(0)
                .get("code")
                .asString())
        .isEqualTo("ENDS_BEFORE_START");
    assertThat(
            body(away(id, "*", today.minusDays(9), today.minusDays(5))
                    .expectStatus()
                    .isEqualTo(422))
                .get("errors")
                .get(0)
                .get("code")
                .asString())
        .isEqualTo("IN_THE_PAST");
    away(id, "*", today, today.plusDays(367)).expectStatus().isEqualTo(422);
    http.as(id)
        .put()
        .uri("/api/v1/users/me/away")
        .header("If-Match", "*")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void nobodyWithoutATokenHasAnOwnUser() {
    http.anonymous().get().uri("/api/v1/users/me").exchange().expectStatus().isUnauthorized();
    http.anonymous()
        .patch()
        .uri("/api/v1/users/me")
        .header("If-Match", "*")
        .contentType(MERGE_PATCH)
        .body("{}")
        .exchange()
        .expectStatus()
        .isUnauthorized();
    http.as(newUser("Asha"))
        .delete()
        .uri("/api/v1/users/me")
        .exchange()
        .expectStatus()
        .isEqualTo(405);
    http.as(UUID.randomUUID())
        .get()
        .uri("/api/v1/somewhere")
        .exchange()
        .expectStatus()
        .isNotFound();
    http.anonymous().get().uri("/api/v1/users/not-an-id").exchange().expectStatus().isBadRequest();
  }

  private RestTestClient.ResponseSpec away(UUID id, String tag, LocalDate from, LocalDate to) {
    return http.as(id)
        .put()
        .uri("/api/v1/users/me/away")
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to))
        .exchange();
  }
}
