package io.crewcall.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingController;
import io.crewcall.platform.things.Things;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestHttp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
    classes = ThingApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "crewcall.kafka.enabled=false")
@RealServers(kafka = false)
class IdempotencyTest {
  @Autowired private TestHttp http;
  @Autowired private Things things;
  @Autowired private ThingController controller;
  @Autowired private JdbcClient jdbc;
  @Autowired private IdempotencyRecords records;
  @Autowired private Clock clock;

  private final UUID caller = UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void open() {
    controller.openGate();
    controller.refuse(null);
  }

  @Test
  void repeatsTheFirstAnswer() {
    UUID id = UUID.randomUUID();
    var first = post(caller, key, body(id, "a"));
    var second = post(caller, key, body(id, "a"));

    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(first.getResponseHeaders().containsHeader("Idempotency-Replayed")).isFalse();
    assertThat(second.getStatus().value()).isEqualTo(201);
    assertThat(second.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
    for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
      assertThat(second.getResponseHeaders().getFirst(header))
          .as(header)
          .isNotNull()
          .isEqualTo(first.getResponseHeaders().getFirst(header));
    }
    assertThat(outboxRows(id)).isEqualTo(1);
  }

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    UUID id = UUID.randomUUID();
    post(caller, key, body(id, "a"));
    var other = post(caller, key, body(id, "b"));
    assertThat(other.getStatus().value()).isEqualTo(422);
    String requestId = other.getResponseHeaders().getFirst("X-Request-Id");
    assertThat(requestId).isNotBlank();
    assertThat(other.getResponseBody()).contains("IDEMPOTENCY_KEY_REUSED", requestId);
    assertThat(other.getResponseHeaders().containsHeader("Location")).isFalse();
    assertThat(outboxRows(id)).isEqualTo(1);
  }

  /** Some clients' encoders order the members of an object anew at each call. */
  @Test
  void takesMembersInAnotherOrderForTheSame() {
    UUID id = UUID.randomUUID();
    String body = body(id, "a");
    var first = post(caller, key, body);
    String turned =
        " { "
            + List.of(body.strip().substring(1, body.strip().length() - 1).split(","))
                .reversed()
                .stream()
                .collect(Collectors.joining(" ,\n"))
            + "}";
    assertThat(turned).isNotEqualTo(body);
    var second = post(caller, key, turned);
    assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(second.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
    assertThat(outboxRows(id)).isEqualTo(1);
  }

  /** Whatever way the right has gone, and again when it has come back. */
  @ParameterizedTest
  @EnumSource(
      value = HttpStatus.class,
      names = {"UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"})
  void answersOnlyWhoStillHasTheRight(HttpStatus refusal) {
    String route = "/things/" + UUID.randomUUID() + "/touch";
    assertThat(post(route, "{}").getStatus().value()).isEqualTo(200);
    controller.refuse(refusal);
    var refused = post(route, "{}");
    assertThat(refused.getStatus()).isEqualTo(refusal);
    assertThat(refused.getResponseBody()).contains("REFUSED").doesNotContain("touched");
    assertThat(refused.getResponseHeaders().containsHeader("Idempotency-Replayed")).isFalse();
    controller.refuse(null);
    var again = post(route, "{}");
    assertThat(again.getResponseBody()).isEqualTo("{\"touched\":\"1\"}");
    assertThat(again.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
  }

  /** A state that has moved on is no right that was lost. */
  @ParameterizedTest
  @EnumSource(
      value = HttpStatus.class,
      names = {"CONFLICT", "UNPROCESSABLE_CONTENT", "BAD_REQUEST", "SERVICE_UNAVAILABLE"})
  void answersAsBeforeWhateverTheStateHasBecome(HttpStatus refusal) {
    String route = "/things/" + UUID.randomUUID() + "/touch";
    String first = post(route, "{}").getResponseBody();
    controller.refuse(refusal);
    var again = post(route, "{}");
    assertThat(again.getStatus().value()).isEqualTo(200);
    assertThat(again.getResponseBody()).isEqualTo(first);
    assertThat(again.getResponseHeaders().containsHeader("Retry-After")).isFalse();
  }

  @Test
  void whatReachesBeyondTheDatabaseIsDoneOnce() {
    String route = "/things/" + UUID.randomUUID() + "/ring";
    String first = post(route, "{}").getResponseBody();
    assertThat(post(route, "{}").getResponseBody()).isEqualTo(first);
    int rung = Integer.parseInt(first.replaceAll("\\D", ""));
    assertThat(post(caller, UUID.randomUUID().toString(), route, "{}").getResponseBody())
        .isEqualTo("{\"rung\":" + (rung + 1) + "}");
  }

  @Test
  void bulkAnswersAreGivenToWhoStillHasTheRightToEachItem() {
    String ids = "[\"" + UUID.randomUUID() + "\"]";
    String first = post("/things/many", ids).getResponseBody();
    controller.refuse(HttpStatus.CONFLICT);
    assertThat(post("/things/many", ids).getResponseBody()).isEqualTo(first);
    controller.refuse(HttpStatus.NOT_FOUND);
    var refused = post("/things/many", ids);
    assertThat(refused.getStatus().value()).isEqualTo(207);
    assertThat(refused.getResponseBody()).contains("404").isNotEqualTo(first);
    assertThat(refused.getResponseHeaders().containsHeader("Idempotency-Replayed")).isFalse();
  }

  @Test
  void keepsKeysOfDifferentPeopleApart() {
    UUID id = UUID.randomUUID();
    post(caller, key, body(id, "a"));
    var other = post(UUID.randomUUID(), key, body(id, "a"));
    assertThat(other.getStatus().value()).isEqualTo(201);
    assertThat(other.getResponseHeaders().containsHeader("Idempotency-Replayed")).isFalse();
  }

  @Test
  void refusesTheConcurrentTwin() throws Exception {
    UUID id = UUID.randomUUID();
    int before = controller.executions();
    controller.shutGate();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EntityExchangeResult<String>>> twins = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        twins.add(threads.submit(() -> post(caller, key, body(id, "a"))));
      }
      // One is inside; the others are refused without waiting for it.
      await().until(() -> twins.stream().filter(Future::isDone).count() == 5);
      controller.openGate();
      List<Integer> statuses = new ArrayList<>();
      for (Future<EntityExchangeResult<String>> twin : twins) {
        statuses.add(twin.get().getStatus().value());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }
    assertThat(controller.executions()).isEqualTo(before + 1);
    assertThat(outboxRows(id)).isEqualTo(1);
  }

  @Test
  void doesNotRememberARefusal() {
    UUID id = UUID.randomUUID();
    assertThat(post(caller, key, body(id, "refused-once")).getStatus().value()).isEqualTo(409);
    assertThat(things.count(id)).isZero();
    assertThat(post(caller, key, body(id, "refused-once")).getStatus().value()).isEqualTo(201);
    assertThat(things.count(id)).isEqualTo(1);
  }

  @Test
  void leavesNothingAfterAFaultOrALostDatabaseSession() {
    Map<String, Integer> faults = Map.of("broken", 500, "crash", 503, "collides-at-commit", 409);
    for (String fault : faults.keySet()) {
      UUID id = UUID.randomUUID();
      String faultKey = UUID.randomUUID().toString();
      var failed = post(caller, faultKey, body(id, fault));
      assertThat(failed.getStatus().value()).as(fault).isEqualTo(faults.get(fault));
      assertThat(failed.getResponseBody())
          .contains("\"code\"", "\"requestId\"")
          .doesNotContain("Exception", "insert");
      assertThat(things.count(id)).isZero();
      assertThat(outboxRows(id)).isZero();
      assertThat(remembered(faultKey)).isZero();
    }
    UUID id = UUID.randomUUID();
    assertThat(post(caller, key, body(id, "fine")).getStatus().value()).isEqualTo(201);
  }

  /** More of them than there are database connections: none is held while waiting. */
  @Test
  void waitsForWhatAnotherServiceIsAboutToTell() throws Exception {
    UUID mentioned = UUID.randomUUID();
    List<UUID> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EntityExchangeResult<String>>> waiting = new ArrayList<>();
      int before = controller.executions();
      for (int i = 0; i < 20; i++) {
        UUID id = UUID.randomUUID();
        made.add(id);
        waiting.add(
            threads.submit(() -> post(caller, "key-" + id, body(id, "mentions " + mentioned))));
      }
      await().until(() -> controller.executions() >= before + 20);
      things.change(mentioned, "there now");
      for (Future<EntityExchangeResult<String>> answer : waiting) {
        assertThat(answer.get().getStatus().value()).isEqualTo(201);
        assertThat(answer.get().getResponseHeaders().containsHeader("X-Request-Id")).isTrue();
        assertThat(answer.get().getResponseHeaders().getContentType())
            .isEqualTo(MediaType.APPLICATION_JSON);
      }
    }
    for (UUID id : made) {
      assertThat(things.count(id)).isEqualTo(1);
      assertThat(outboxRows(id)).isEqualTo(1);
    }
    UUID id = UUID.randomUUID();
    var never = post(caller, key, body(id, "mentions " + UUID.randomUUID()));
    assertThat(never.getStatus().value()).isEqualTo(404);
    assertThat(never.getResponseBody()).contains("THING_NOT_FOUND");
    assertThat(things.count(id)).isZero();
    assertThat(remembered(key)).isZero();
  }

  @Test
  void refusesAMalformedKey() {
    var answer = post(caller, "not visible ascii", body(UUID.randomUUID(), "a"));
    assertThat(answer.getStatus().value()).isEqualTo(400);
    assertThat(answer.getResponseBody()).contains("INVALID_IDEMPOTENCY_KEY");
    assertThat(post(caller, "k".repeat(129), body(UUID.randomUUID(), "a")).getStatus().value())
        .isEqualTo(400);
  }

  @Test
  void forgetsAfterADay() {
    UUID id = UUID.randomUUID();
    post(caller, key, body(id, "a"));
    jdbc.sql("update idempotency_record set created_at = ? where idempotency_key = ?")
        .params(clock.instant().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC), key)
        .update();
    var later = post(caller, key, body(id, "b"));
    assertThat(later.getStatus().value()).isEqualTo(201);
    assertThat(later.getResponseHeaders().containsHeader("Idempotency-Replayed")).isFalse();
    jdbc.sql("update idempotency_record set created_at = ? where idempotency_key = ?")
        .params(clock.instant().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC), key)
        .update();
    records.forget();
    assertThat(remembered(key)).isZero();
  }

  @Test
  void tellsOfTheSameFaultsWithoutAKey() {
    Map<String, Integer> faults = Map.of("broken", 500, "crash", 503, "collides-at-commit", 409);
    for (String fault : faults.keySet()) {
      UUID id = UUID.randomUUID();
      var answer =
          http.as(caller)
              .post()
              .uri("/things")
              .contentType(MediaType.APPLICATION_JSON)
              .body(body(id, fault))
              .exchange()
              .expectBody(String.class)
              .returnResult();
      assertThat(answer.getStatus().value()).as(fault).isEqualTo(faults.get(fault));
    }
  }

  private EntityExchangeResult<String> post(String route, String body) {
    return post(caller, key, route, body);
  }

  private EntityExchangeResult<String> post(UUID user, String idempotencyKey, String body) {
    return post(user, idempotencyKey, "/things", body);
  }

  private EntityExchangeResult<String> post(
      UUID user, String idempotencyKey, String route, String body) {
    RestTestClient client = http.as(user, Role.CREATIVE);
    return client
        .post()
        .uri(route)
        .header("Idempotency-Key", idempotencyKey)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static String body(UUID id, String name) {
    return "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name);
  }

  private long outboxRows(UUID id) {
    return jdbc.sql("select count(*) from outbox where subject = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private long remembered(String forKey) {
    return jdbc.sql("select count(*) from idempotency_record where idempotency_key = ?")
        .param(forKey)
        .query(Long.class)
        .single();
  }
}
