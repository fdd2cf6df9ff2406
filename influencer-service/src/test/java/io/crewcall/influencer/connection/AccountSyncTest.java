package io.crewcall.influencer.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.PostState;
import io.crewcall.influencer.platform.RecordedPlatform;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Connected accounts, read from a server that plays the platforms. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "crewcall.influencer.platform-sync=PT0.1S",
      "crewcall.influencer.platforms.redirect-uri=https://app.example/connected",
      "crewcall.influencer.platforms.token-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
      "crewcall.influencer.platforms.instagram.client-id=ig-client",
      "crewcall.influencer.platforms.instagram.client-secret=ig-secret",
      "management.server.port=0"
    })
@RealServers
class AccountSyncTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final RecordedPlatform INSTAGRAM = new RecordedPlatform(NOW);
  private static final String ME = "/api/v1/influencers/me";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private ConnectionClaims queue;
  private UUID userId;
  private Caller asha;

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry registry) {
    for (String part : List.of("authorization", "tokens", "graph")) {
      registry.add(
          "crewcall.influencer.platforms.instagram." + part, () -> INSTAGRAM.uri().toString());
    }
  }

  @AfterAll
  static void stop() {
    INSTAGRAM.close();
  }

  @BeforeEach
  void somebodyWithAnAccount() {
    jdbc.sql("delete from platform_connection").update();
    INSTAGRAM.rewind();
    INSTAGRAM.plays("/oauth/access_token", "instagram/token-brief.json");
    INSTAGRAM.plays("/access_token", "instagram/token-long.json");
    userId = UUID.randomUUID();
    asha = new Caller(http.baseUrl(), tokens.bearer(userId, Role.INFLUENCER));
    assertThat(asha.put(ME, account("@asha", 900_000)).status()).isEqualTo(201);
  }

  @Test
  void whatThePlatformTellsStandsInThePlaceOfWhatTheOwnerSaid() {
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-1.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-2.json");
    // Declared with better figures, half a minute off: it is the same post.
    Instant published = NOW.minus(Duration.ofDays(3)).plusSeconds(30);
    Answer declared =
        asha.post(
            ME + "/posts",
            Map.of(
                "platform",
                "INSTAGRAM",
                "publishedAt",
                published.toString(),
                "likes",
                99_999,
                "comments",
                1,
                "sponsored",
                true));
    assertThat(declared.status()).isEqualTo(201);

    connect();
    await().until(() -> status().get("syncedAt").isString());
    JsonNode profile = asha.get(ME).body();
    assertThat(profile.at("/accounts/0/followers").asLong()).isEqualTo(50_321);
    assertThat(profile.at("/accounts/0/handle").asString()).isEqualTo("asha.cooks");
    assertThat(profile.at("/accounts/0/verifiedAt").isString()).isTrue();
    JsonNode posts = asha.get(ME + "/posts").body().get("items");
    assertThat(posts).hasSize(6);
    assertThat(posts).allMatch(post -> post.get("basis").asString().equals("PLATFORM"));
    JsonNode newest = asha.get(declared.header("Location")).body();
    assertThat(newest.get("likes").asLong()).isEqualTo(2100);
    assertThat(newest.get("sponsored").asBoolean()).isTrue();
    assertThat(posts.at("/1/likes").isNull()).isTrue();
    // 5 of 6 have likes: enough for a figure, and all of it is the platform's word.
    assertThat(profile.at("/engagementRate/basis").asString()).isEqualTo("PLATFORM");
    assertThat(profile.at("/engagementRate/n").asInt()).isEqualTo(5);
    // By the followers the platform told, not by those the owner had declared.
    double median = (1900 + 81) / 50_321.0;
    assertThat(profile.at("/engagementRate/value").asDouble()).isCloseTo(median, within(1e-9));
    assertThat(
            events
                .await(
                    InfluencerProfileState.class,
                    e ->
                        e.subject().equals(userId)
                            && e.data().accounts().getFirst().verifiedAt() != null)
                .data()
                .accounts()
                .getFirst()
                .followers())
        .isEqualTo(50_321);
    events.await(
        PostState.class,
        e -> e.data().userId().equals(userId) && "PLATFORM".equals(e.data().basis()));
    JsonNode history =
        asha.get("/api/v1/influencers/" + userId + "/follower-history?platform=INSTAGRAM").body();
    assertThat(history.at("/items/0/basis").asString()).isEqualTo("PLATFORM");
    assertThat(history.at("/items/1/basis").asString()).isEqualTo("SELF_DECLARED");

    // Nobody talks them up or leaves out what looks bad.
    String etag = asha.get(declared.header("Location")).etag();
    String mine = ME + "/posts/" + newest.get("id").asString();
    assertThat(asha.put(mine, Map.of("likes", 5, "comments", 96), "If-Match", etag).code())
        .isEqualTo("VERIFIED_FIGURES");
    assertThat(asha.delete(mine, "If-Match", etag).code()).isEqualTo("VERIFIED_FIGURES");
    Answer again = asha.put(ME, account("@other", 7_000_000), "If-Match", "*");
    assertThat(again.body().at("/accounts/0/followers").asLong()).isEqualTo(50_321);
    Map<String, Object> elsewhere =
        Map.of(
            "platform",
            "YOUTUBE",
            "accounts",
            List.of(Map.of("platform", "YOUTUBE", "handle", "x", "followers", 1)));
    assertThat(asha.put(ME, elsewhere, "If-Match", "*").code()).isEqualTo("ACCOUNT_CONNECTED");

    // Read again, it is the same.
    long version = asha.get(ME).body().hashCode();
    due();
    await().until(() -> INSTAGRAM.calls("/v23.0/me").size() >= 2);
    assertThat(asha.get(ME + "/posts").body().get("items")).hasSize(6);
    assertThat(asha.get(ME).body().hashCode()).isEqualTo(version);

    assertThat(asha.delete(ME + "/connections/INSTAGRAM", "If-Match", "*").status()).isEqualTo(204);
    assertThat(asha.get(ME).body().at("/accounts/0/verifiedAt").isNull()).isTrue();
    assertThat(
            asha.put(ME, account("@asha", 8), "If-Match", "*")
                .body()
                .at("/accounts/0/followers")
                .asLong())
        .isEqualTo(8);
  }

  @Test
  void whatOnePageToldStaysWhenTheNextFailsAndTheReadingGoesOnThere() {
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-1.json");
    INSTAGRAM.plays("/v23.0/me/media", 500, Map.of(), "{}");
    connect();
    await().until(() -> "PLATFORM_ERROR_500".equals(problem()));
    assertThat(asha.get(ME + "/posts").body().get("items")).hasSize(3);
    assertThat(pause()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(61));
    // A second failure waits twice as long.
    due();
    await().until(() -> pause().compareTo(Duration.ofSeconds(90)) > 0);

    INSTAGRAM.rewind();
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-2.json");
    due();
    await().until(() -> status().get("syncedAt").isString());
    assertThat(INSTAGRAM.calls("/v23.0/me/media")).hasSize(1);
    assertThat(INSTAGRAM.calls("/v23.0/me/media").getFirst().query()).contains("after=cursor-1");
    assertThat(asha.get(ME + "/posts").body().get("items")).hasSize(6);
    assertThat(problem()).isNull();
  }

  @Test
  void tooManyCallsWaitAsLongAsThePlatformSays() {
    INSTAGRAM.plays("/v23.0/me", 429, Map.of("Retry-After", "3600"), "{}");
    connect();
    await().until(() -> "TOO_MANY_CALLS".equals(problem()));
    assertThat(pause()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    assertThat(asha.post(ME + "/connections/INSTAGRAM/sync").code()).isEqualTo("SYNC_NOT_POSSIBLE");
  }

  @Test
  void anEndedTokenIsRenewedOnceAndAnEndedConsentIsTheEnd() {
    INSTAGRAM.plays("/v23.0/me", 400, Map.of(), INSTAGRAM.recorded("instagram/token-ended.json"));
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/refresh_access_token", "instagram/token-long.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-2.json");
    connect();
    await().until(() -> status().get("syncedAt").isString());
    assertThat(INSTAGRAM.calls("/refresh_access_token")).hasSize(1);

    INSTAGRAM.rewind();
    INSTAGRAM.plays("/v23.0/me", 400, Map.of(), INSTAGRAM.recorded("instagram/token-ended.json"));
    INSTAGRAM.plays(
        "/refresh_access_token", 400, Map.of(), INSTAGRAM.recorded("instagram/token-ended.json"));
    due();
    await().until(() -> status().get("status").asString().equals("REFUSED"));
    assertThat(problem()).isEqualTo("CONSENT_ENDED");
    assertThat(secrets()).isZero();
    // What was told once stays, with the time it was told.
    assertThat(asha.get(ME).body().at("/accounts/0/verifiedAt").isString()).isTrue();
  }

  @Test
  void aCodeThatIsRefusedConnectsNothing() {
    INSTAGRAM.rewind();
    INSTAGRAM.plays(
        "/oauth/access_token", 400, Map.of(), INSTAGRAM.recorded("instagram/code-refused.json"));
    connect();
    await().until(() -> "CODE_REFUSED".equals(problem()));
    assertThat(asha.get(ME).body().at("/accounts/0/followers").asLong()).isEqualTo(900_000);
  }

  @Test
  void oneAccountSpeaksForOnePerson() {
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-2.json");
    connect();
    await().until(() -> status().get("syncedAt").isString());
    Caller first = asha;
    somebodyElse();
    connect();
    await().until(() -> "ACCOUNT_OF_ANOTHER_USER".equals(problem()));
    assertThat(asha.get(ME + "/posts").body().get("items")).isEmpty();
    assertThat(first.get(ME + "/connections").body().at("/items/0/status").asString())
        .isEqualTo("CONNECTED");
  }

  @Test
  void aStateIsGoodForOnePersonOnce() {
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-2.json");
    String state = state();
    Map<String, Object> back = Map.of("state", state, "code", "c");
    Caller thief = new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.INFLUENCER));
    thief.put(ME, account("@thief", 1));
    assertThat(thief.post(ME + "/connections", back).code()).isEqualTo("UNKNOWN_STATE");
    assertThat(asha.post(ME + "/connections", back).status()).isEqualTo(201);
    assertThat(asha.post(ME + "/connections", back).code()).isEqualTo("UNKNOWN_STATE");
    assertThat(asha.post(ME + "/connection-requests", Map.of("platform", "YOUTUBE")).code())
        .isEqualTo("PLATFORM_NOT_OFFERED");
    assertThat(
            jdbc.sql("select count(*) from connection_request where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void secretsAreEncryptedForTheirRowOnly() {
    INSTAGRAM.plays("/v23.0/me", "instagram/me.json");
    INSTAGRAM.plays("/v23.0/me/media", "instagram/media-2.json");
    connect();
    await().until(() -> status().get("syncedAt").isString());
    byte[] kept =
        jdbc.sql("select sealed_access_token from platform_connection where user_id = :user")
            .param("user", userId)
            .query(byte[].class)
            .single();
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("long-token");
    assertThat(secrets()).isEqualTo(1);
  }

  @Test
  void ofManyInstancesOneReadsAnAccount() throws Exception {
    INSTAGRAM.plays("/v23.0/me", 429, Map.of("Retry-After", "3600"), "{}");
    connect();
    await().until(() -> "TOO_MANY_CALLS".equals(problem()));
    for (int round = 0; round < 20; round++) {
      jdbc.sql(
              "update platform_connection set claim = null, claimed_until = null, "
                  + "next_sync_at = now() + interval '1 hour'")
          .update();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        jdbc.sql(
                "update platform_connection set next_sync_at = now(), claim = :other, "
                    + "claimed_until = now() - interval '1 second'")
            .param("other", UUID.randomUUID())
            .update();
        var claims =
            threads.invokeAll(
                IntStream.range(0, 16)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(number ->
                        () ->
                            queue
                                .claim(
                                    UUID.randomUUID(),
                                    List.of(io.crewcall.contracts.Platform.INSTAGRAM),
                                    Duration.ofMinutes(5))
                                .isPresent())
                    .toList());
        int won = 0;
        for (var claim : claims) {
          won += claim.get() ? 1 : 0;
        }
        // The job of this context may have been the one.
        assertThat(won).isLessThanOrEqualTo(1);
      }
    }
  }

  private void somebodyElse() {
    userId = UUID.randomUUID();
    asha = new Caller(http.baseUrl(), tokens.bearer(userId, Role.INFLUENCER));
    assertThat(asha.put(ME, account("@other", 5)).status()).isEqualTo(201);
  }

  private static Map<String, Object> account(String handle, long followers) {
    return Map.of(
        "platform",
        "INSTAGRAM",
        "accounts",
        List.of(Map.of("platform", "INSTAGRAM", "handle", handle, "followers", followers)));
  }

  private String state() {
    Answer departure = asha.post(ME + "/connection-requests", Map.of("platform", "INSTAGRAM"));
    assertThat(departure.status()).as(departure.raw().body()).isEqualTo(200);
    String query = URI.create(departure.body().get("authorizationUri").asString()).getQuery();
    return query.substring(query.indexOf("state=") + "state=".length());
  }

  private void connect() {
    Answer connected = asha.post(ME + "/connections", Map.of("state", state(), "code", "the-code"));
    assertThat(connected.status()).as(connected.raw().body()).isEqualTo(201);
    assertThat(connected.body().get("status").asString()).isEqualTo("CONNECTING");
  }

  private JsonNode status() {
    return asha.get(ME + "/connections/INSTAGRAM").body();
  }

  private String problem() {
    return status().path("problem").asString(null);
  }

  private Duration pause() {
    return Duration.between(Instant.now(), Instant.parse(status().get("nextSyncAt").asString()));
  }

  private void due() {
    jdbc.sql("update platform_connection set next_sync_at = now() where user_id = :user")
        .param("user", userId)
        .update();
  }

  private int secrets() {
    return jdbc.sql(
            """
            select count(*) from platform_connection where user_id = :user
              and (sealed_access_token is not null or sealed_code is not null)
            """)
        .param("user", userId)
        .query(Integer.class)
        .single();
  }
}
