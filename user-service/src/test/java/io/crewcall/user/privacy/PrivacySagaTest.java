package io.crewcall.user.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.user.MailRequest;
import io.crewcall.contracts.user.UserState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Export and erasure through all services; the job runs when the test says so. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "crewcall.jobs.recurring=false",
      "crewcall.privacy.erasure-delay=0s",
      "crewcall.privacy.settle=700ms",
      "crewcall.privacy.first-retry=20ms",
      "crewcall.privacy.export-attempts=4",
      "crewcall.privacy.lease=3s",
      "crewcall.privacy.call-timeout=2s"
    })
@RealServers
class PrivacySagaTest {
  private static final FakePlatform PLATFORM = new FakePlatform();
  private static final Instant REGISTERED = Instant.parse("2026-11-01T08:00:00Z");
  private static final String EXPORTS = "/api/v1/users/me/exports";
  private static final String ERASURE = "/api/v1/users/me/erasure";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private PrivacyJob job;
  @Autowired private PrivacyStepService steps;
  @Autowired private DataExportService exports;

  private final UUID person = UUID.randomUUID();
  private final String handle = "asha_" + person.toString().substring(0, 8);
  private Caller caller;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry properties) {
    PLATFORM.register(properties);
  }

  @BeforeEach
  void person() {
    PLATFORM.passOnTo(http.baseUrl());
    caller = new Caller(http.baseUrl(), tokens.bearer(person, Role.CREATIVE));
    events.publish(
        "account.registered",
        person,
        0,
        AccountStateBuilder.builder()
            .accountId(person)
            .handle(handle)
            .displayName("Asha Rao")
            .roles(Set.of(Role.CREATIVE))
            .active(true)
            .registeredAt(REGISTERED)
            .build());
    await().until(() -> caller.get("/api/v1/users/me").status() == 200);
  }

  private Caller.Answer workUntil(String path, String status) {
    Caller.Answer[] last = new Caller.Answer[1];
    await()
        .pollInterval(Duration.ofMillis(30))
        .until(() -> {
          job.run();
          last[0] = caller.get(path);
          return last[0].body().path("status").asString("").equals(status);
        });
    return last[0];
  }

  @Test
  void anExportGathersFromEveryServiceAndOutlastsFaults() throws Exception {
    PLATFORM.fail("gig-service", person, 2);
    Caller.Answer begun = caller.post(EXPORTS);
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.body().path("status").asString("")).isEqualTo("RUNNING");
    assertThat(begun.body().path("steps")).hasSize(FakePlatform.SERVICES.size());
    String path = begun.header("Location");
    assertThat(caller.get(path + "/download").code()).isEqualTo("EXPORT_NOT_READY");
    assertThat(caller.post(EXPORTS).code()).isEqualTo("EXPORT_RUNNING");

    Caller.Answer ready = workUntil(path, "READY");

    assertThat(ready.body().path("allowedActions").toString()).isEqualTo("[\"download\"]");
    assertThat(ready.body().path("bytes").asLong()).isGreaterThan(1_200_000);
    for (JsonNode step : ready.body().path("steps")) {
      assertThat(step.path("status").asString("")).isEqualTo("DONE");
      assertThat(step.path("attempts").asInt())
          .isEqualTo(step.path("service").asString("").equals("gig-service") ? 3 : 1);
    }
    Map<String, String> files = PrivacyAnswers.unzip(download(path + "/download"));
    assertThat(files)
        .containsKeys(
            "README.txt",
            "gig-service/profile.json",
            "gig-service/things.json",
            "auth-service/profile.json",
            "user-service/user.json");
    assertThat(files.get("user-service/user.json")).contains("Asha Rao", handle);
    assertThat(files.get("gig-service/things.json").replaceAll("\\s", "")).isEqualTo("[1,2,3]");
    assertThat(files.get("media-service/profile.json")).contains("x".repeat(400_000));

    Caller other = new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.ADMIN));
    assertThat(other.get(path).code()).isEqualTo("EXPORT_NOT_FOUND");
    assertThat(other.get(path + "/download").status()).isEqualTo(404);
    Caller.Answer soon = caller.post(EXPORTS);
    assertThat(soon.status()).isEqualTo(429);
    assertThat(soon.code()).isEqualTo("EXPORT_TOO_SOON");
    assertThat(Long.parseLong(soon.header("Retry-After"))).isBetween(86_000L, 86_400L);
    assertThat(caller.get(EXPORTS).body().path("items")).hasSize(1);
    assertThat(audit()).contains("EXPORT_REQUESTED", "EXPORT_READY", "EXPORT_DOWNLOADED");
    events.await(MailRequest.class, event -> event.data().userId().equals(person));

    jdbc.sql("update data_export set expires_at = now() where user_id = ?").param(person).update();
    workUntil(path, "EXPIRED");
    assertThat(
            count(
                "data_export_part where export_id in (select id from data_export where user_id = ?)"))
        .isZero();
    assertThat(caller.get(path + "/download").code()).isEqualTo("EXPORT_NOT_READY");
  }

  @Test
  void onlyThePersonLatelyProvenHasDataHandedOutOrErased() {
    Caller application =
        new Caller(
            http.baseUrl(),
            tokens.bearerWith(person, claims -> claims.remove("first_party"), Role.CREATIVE));
    Caller longSignedIn =
        new Caller(
            http.baseUrl(),
            tokens.bearerWith(
                person,
                claims ->
                    claims.put("auth_time", Instant.now().minusSeconds(3600).getEpochSecond()),
                Role.CREATIVE));
    String download = EXPORTS + "/" + UUID.randomUUID() + "/download";
    for (Map.Entry<Caller, String> refused :
        Map.of(application, "FIRST_PARTY_REQUIRED", longSignedIn, "FRESH_PROOF_REQUIRED")
            .entrySet()) {
      Caller of = refused.getKey();
      assertThat(of.post(EXPORTS).code()).isEqualTo(refused.getValue());
      assertThat(of.get(download).code()).isEqualTo(refused.getValue());
      assertThat(of.post(ERASURE, Map.of("handle", handle)).code()).isEqualTo(refused.getValue());
    }
    assertThat(application.delete(ERASURE, "If-Match", "*").code())
        .isEqualTo("FIRST_PARTY_REQUIRED");
    assertThat(longSignedIn.delete(ERASURE, "If-Match", "*").code()).isEqualTo("ERASURE_NOT_FOUND");
    assertThat(count("data_export where user_id = ?")).isZero();
    assertThat(count("erasure where user_id = ?")).isZero();
  }

  @Test
  void anExportFailsWhenAServiceNeverAnswers() {
    PLATFORM.fail("media-service", person, 100);
    JsonNode failed = workUntil(caller.post(EXPORTS).header("Location"), "FAILED").body();
    JsonNode step = PrivacyAnswers.step(failed, "media-service");
    assertThat(step.path("status").asString("")).isEqualTo("FAILED");
    assertThat(step.path("attempts").asInt()).isEqualTo(4);
    assertThat(step.path("lastError").asString("")).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(caller.post(EXPORTS).status()).as("another may be tried at once").isEqualTo(202);
  }

  @Test
  void ofExportsAtOnceOneBegins() throws Exception {
    List<Integer> answers = atOnce(16, () -> caller.post(EXPORTS).status());
    assertThat(answers).containsOnlyOnce(202).allMatch(status -> status == 202 || status == 409);
    assertThat(count("data_export where user_id = ?")).isEqualTo(1);
  }

  @Test
  void workersOfSeveralInstancesAskEachServiceOnce() throws Exception {
    String path = caller.post(EXPORTS).header("Location");
    atOnce(
        8,
        () -> {
          job.run();
          return 0;
        });
    assertThat(workUntil(path, "READY").body().path("steps")).hasSize(FakePlatform.SERVICES.size());
    assertThat(PLATFORM.calls(person)).hasSize(FakePlatform.SERVICES.size());
    assertThat(PLATFORM.tokensIssued()).as("tokens are kept").isLessThan(5);
  }

  @Test
  void whatACrashLeftIsTakenUpAgainAndALateResultDoesNotCount() throws Exception {
    String path = caller.post(EXPORTS).header("Location");
    List<ClaimedStep> lost = steps.claim(100, Duration.ofMillis(200));
    assertThat(lost).hasSizeGreaterThanOrEqualTo(FakePlatform.SERVICES.size());
    List<ClaimedStep> taken = new ArrayList<>();
    await().until(() -> taken.addAll(steps.claim(100, Duration.ofMillis(200))) || !taken.isEmpty());
    ClaimedStep late =
        lost.stream()
            .filter(step -> step.service().equals("gig-service") && step.userId().equals(person))
            .findFirst()
            .orElseThrow();
    exports.gathered(late, documents("{\"late\":1}"));
    assertThat(
            PrivacyAnswers.step(caller.get(path).body(), "gig-service").path("status").asString(""))
        .isEqualTo("PENDING");

    JsonNode ready = workUntil(path, "READY").body();
    assertThat(PrivacyAnswers.step(ready, "gig-service").path("attempts").asInt())
        .isGreaterThanOrEqualTo(3);
    assertThat(PrivacyAnswers.unzip(download(path + "/download")))
        .doesNotContainKey("gig-service/late.json");
  }

  @Test
  void anErasureClosesTheAccountFirstAndTellsLast() {
    PLATFORM.fail("search-service", person, 1);
    PLATFORM.answerDeletions("media-service", 202);
    assertThat(caller.post(ERASURE, Map.of("handle", "another")).code()).isEqualTo("NOT_CONFIRMED");
    Caller.Answer requested = caller.post(ERASURE, Map.of("handle", handle.toUpperCase()));
    assertThat(requested.status()).isEqualTo(202);
    assertThat(requested.body().path("allowedActions").toString()).isEqualTo("[\"cancel\"]");
    assertThat(caller.post(ERASURE, Map.of("handle", handle)).code())
        .isEqualTo("ERASURE_REQUESTED");

    await()
        .until(() -> {
          job.run();
          return PrivacyAnswers.step(caller.get(ERASURE).body(), "media-service")
              .path("lastError")
              .asString("")
              .equals("STILL_ERASING");
        });
    assertThat(PLATFORM.calls(person).getFirst().service()).isEqualTo("auth-service");
    assertThat(PLATFORM.calls(person)).noneMatch(call -> call.service().equals("user-service"));
    assertThat(caller.get("/api/v1/users/me").body().path("handle").asString("")).isEqualTo(handle);
    PLATFORM.answerDeletions("media-service", 204);

    JsonNode done = workUntil(ERASURE, "DONE").body();

    Instant closed = PrivacyAnswers.doneAt(done, "auth-service");
    for (String service : List.of("gig-service", "media-service", "search-service")) {
      assertThat(PrivacyAnswers.doneAt(done, service)).isAfterOrEqualTo(closed.plusMillis(700));
      assertThat(PrivacyAnswers.doneAt(done, "user-service"))
          .isAfterOrEqualTo(PrivacyAnswers.doneAt(done, service));
    }
    UserState told = events.await(UserState.class, "user.erased", person).data();
    assertThat(told.erased()).isTrue();
    assertThat(told.active()).isFalse();
    assertThat(told.handle()).matches("deleted-[0-9a-f]{8}");
    assertThat(told.displayName()).isEqualTo("Deleted user");
    assertThat(told.bio()).isNull();
    Caller anybody = new Caller(http.baseUrl(), null);
    assertThat(anybody.get("/api/v1/users/" + person).status()).isEqualTo(404);
    assertThat(anybody.get("/api/v1/users/by-handle/" + handle).status()).isEqualTo(404);
    assertThat(audit()).contains("ERASURE_REQUESTED", "ERASURE_BEGUN", "ERASURE_DONE");
    assertThat(caller.delete(ERASURE, "If-Match", "\"v0\"").status()).isEqualTo(412);

    Caller admin = new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.ADMIN));
    assertThat(admin.get("/api/v1/users/" + person + "/erasure").body().path("status").asString(""))
        .isEqualTo("DONE");
    assertThat(admin.get("/api/v1/users/erasures?status=DONE").body().path("items").toString())
        .contains(person.toString());
    assertThat(admin.get("/api/v1/users/" + person + "/audit-log").body().path("items").toString())
        .contains("ERASURE_DONE")
        .doesNotContain(handle);
    assertThat(caller.get("/api/v1/users/" + person + "/erasure").status()).isEqualTo(403);
    assertThat(caller.get("/api/v1/users/erasures").status()).isEqualTo(403);

    // A late event of the account restores nothing.
    events.publish(
        "account.roles-changed",
        person,
        9,
        AccountStateBuilder.builder()
            .accountId(person)
            .handle(handle)
            .displayName("Asha Rao")
            .roles(Set.of(Role.BRAND))
            .active(true)
            .registeredAt(REGISTERED)
            .build());
    UUID next = UUID.randomUUID();
    events.publish(
        "account.registered",
        next,
        0,
        AccountStateBuilder.builder()
            .accountId(next)
            .handle(handle)
            .displayName("Asha Two")
            .roles(Set.of(Role.BRAND))
            .active(true)
            .registeredAt(REGISTERED)
            .build());
    await().until(() -> anybody.get("/api/v1/users/by-handle/" + handle).status() == 200);
    assertThat(anybody.get("/api/v1/users/" + person).status()).isEqualTo(404);
  }

  @Test
  void anErasureIsTakenBackInTime() {
    Caller.Answer requested = caller.post(ERASURE, Map.of("handle", handle));
    assertThat(caller.delete(ERASURE).status()).isEqualTo(428);
    assertThat(caller.delete(ERASURE, "If-Match", requested.etag()).status()).isEqualTo(204);
    assertThat(caller.delete(ERASURE, "If-Match", requested.etag()).status()).isEqualTo(404);
    job.run();
    assertThat(caller.get(ERASURE).body().path("status").asString("")).isEqualTo("CANCELLED");
    assertThat(PLATFORM.calls(person)).isEmpty();
    assertThat(caller.post(ERASURE, Map.of("handle", handle)).status()).isEqualTo(202);
  }

  @Test
  void ofErasuresAtOnceOneIsKept() throws Exception {
    List<Integer> answers =
        atOnce(16, () -> caller.post(ERASURE, Map.of("handle", handle)).status());
    assertThat(answers).containsOnlyOnce(202).allMatch(status -> status == 202 || status == 409);
  }

  @Test
  void whatOthersCountOnStandsAgainstIt() {
    UUID engagement = UUID.randomUUID();
    UUID brand = UUID.randomUUID();
    facts().engagement(engagement, 1, person, EngagementState.Status.ACTIVE);
    facts().brand(brand, 1, person, UUID.randomUUID());
    await().until(() -> caller.get(ERASURE + "/blockers").body().path("items").size() == 2);
    Caller.Answer blocked = caller.post(ERASURE, Map.of("handle", handle));
    assertThat(blocked.status()).isEqualTo(409);
    assertThat(blocked.code()).isEqualTo("ERASURE_BLOCKED");
    assertThat(blocked.body().path("errors").toString())
        .contains("ENGAGEMENT_RUNNING", engagement.toString(), "BRAND_SHARED", brand.toString());

    facts().engagement(engagement, 2, person, EngagementState.Status.COMPLETED);
    facts().brand(brand, 2, UUID.randomUUID(), person);
    await().until(() -> caller.get(ERASURE + "/blockers").body().path("items").isEmpty());
    assertThat(caller.post(ERASURE, Map.of("handle", handle)).status()).isEqualTo(202);

    UUID another = UUID.randomUUID();
    facts().engagement(another, 1, person, EngagementState.Status.DELIVERED);
    await().until(() -> !caller.get(ERASURE + "/blockers").body().path("items").isEmpty());
    job.run();
    JsonNode waiting = caller.get(ERASURE).body();
    assertThat(waiting.path("status").asString("")).isEqualTo("WAITING");
    assertThat(Instant.parse(waiting.path("dueAt").asString("")))
        .isAfter(Instant.now().plus(Duration.ofHours(23)));
    assertThat(waiting.path("blockers").toString()).contains(another.toString());
    assertThat(audit()).contains("ERASURE_POSTPONED");
  }

  private ErasureBlockerFacts facts() {
    return new ErasureBlockerFacts(events);
  }

  private List<String> audit() {
    return jdbc.sql("select action from audit_log where subject_id = ? order by id")
        .param(person)
        .query(String.class)
        .list();
  }

  private int count(String what) {
    return jdbc.sql("select count(*) from " + what).param(person).query(Integer.class).single();
  }

  private static ServiceReply.Documents documents(String json) throws IOException {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return new ServiceReply.Documents(packed.toByteArray(), json.length());
  }

  private byte[] download(String path) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(http.baseUrl() + path))
                    .header("Authorization", tokens.bearer(person, Role.CREATIVE))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    return answer.body();
  }

  private static <T> List<T> atOnce(int threads, Callable<T> action) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(threads, action))) {
        results.add(future.get());
      }
    }
    return results;
  }
}
