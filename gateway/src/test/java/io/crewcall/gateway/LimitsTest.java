package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.gateway.GatewayTest.Answer;
import io.crewcall.gateway.Gateways.Running;
import io.crewcall.testsupport.TestDatabase;
import io.crewcall.testsupport.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much a client may ask for, at one gateway and at several. */
class LimitsTest {
  private static final String GIGS = "/api/v1/gigs";
  private static final String LOG_IN = "/api/v1/auth/login";
  private static final TestTokens TOKENS = TestTokens.shared();

  private static TestDatabase database;
  private static Running gateway;
  private static Running second;

  @BeforeAll
  static void start() {
    database = TestDatabase.create();
    gateway = limited(database.url());
    second = limited(database.url());
  }

  @AfterAll
  static void stop() {
    second.close();
    gateway.close();
    database.close();
  }

  private static Running limited(String url) {
    return Gateways.start(
        "spring.datasource.url=" + url,
        "spring.datasource.username=" + database.username(),
        "spring.datasource.password=" + database.password(),
        // The test plays a load balancer, to be many clients.
        "crewcall.gateway.limits.trusted-proxies=127.0.0.1",
        "crewcall.gateway.limits.share=50ms",
        "crewcall.gateway.limits.address.requests=8",
        "crewcall.gateway.limits.address.window=1h",
        "crewcall.gateway.limits.user.requests=12",
        "crewcall.gateway.limits.user.window=1h",
        "crewcall.gateway.limits.client.requests=14",
        "crewcall.gateway.limits.client.window=1h",
        "crewcall.gateway.limits.sign-in.requests=4",
        "crewcall.gateway.limits.sign-in.window=1h",
        "crewcall.gateway.limits.refused-token.requests=3",
        "crewcall.gateway.limits.refused-token.window=1h");
  }

  /** Every test is another client. */
  private final String address = address();

  private static int clients;

  private static synchronized String address() {
    clients++;
    return "203.0.113." + clients;
  }

  private Answer get(Running gateway, String path, String... headers) {
    return send(gateway, "GET", path, null, headers);
  }

  private Answer send(Running gateway, String method, String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("X-Forwarded-For", address));
    return GatewayTest.send(gateway.url(), method, path, body, all.toArray(String[]::new));
  }

  @Test
  void withoutATokenByAddress() {
    for (int left = 7; left >= 0; left--) {
      Answer answer = get(gateway, GIGS).expect(200);
      assertThat(answer.header("ratelimit-policy")).isEqualTo("\"address\";q=8;w=3600");
      assertThat(answer.header("ratelimit")).startsWith("\"address\";r=" + left + ";t=");
    }
    int before = GatewayTest.service("gig-service").requests.get();
    Answer refused = get(gateway, GIGS).refused(429, "TOO_MANY_REQUESTS");
    assertThat(Long.parseLong(refused.header("retry-after"))).isBetween(400L, 450L);
    assertThat(refused.header("ratelimit")).startsWith("\"address\";r=0;t=3");
    assertThat(refused.header("cache-control")).contains("no-store");
    assertThat(GatewayTest.service("gig-service").requests.get()).isEqualTo(before);
    // Nobody else has to suffer: not a neighbour, not a user at the same address, not the monitor.
    GatewayTest.send(gateway.url(), "GET", GIGS, null, "X-Forwarded-For", address()).expect(200);
    get(gateway, GIGS, "Authorization", TOKENS.bearer(UUID.randomUUID())).expect(200);
    assertThat(get(gateway, "/actuator/health").header("ratelimit")).isEmpty();
    assertThat(
            gateway
                .bean(MeterRegistry.class)
                .counter("crewcall.gateway.limited", "policy", "address")
                .count())
        .isPositive();
  }

  @Test
  void aClientCannotChooseItsKey() {
    for (int i = 0; i < 8; i++) {
      get(gateway, GIGS).expect(200);
    }
    for (String header : List.of("Forwarded", "X-Real-IP", "X-User-Id", "X-Client-IP")) {
      get(gateway, GIGS, header, "198.51.100.1").expect(429);
    }
    // In front of what our balancer says of it.
    GatewayTest.send(
            gateway.url(), "GET", GIGS, null, "X-Forwarded-For", "198.51.100.1, " + address)
        .expect(429);
  }

  @Test
  void signedInByUserWhereverFrom() {
    UUID user = UUID.randomUUID();
    for (int left = 11; left >= 0; left--) {
      // Another token, another address: the same person.
      Answer answer =
          GatewayTest.send(
                  gateway.url(),
                  "GET",
                  GIGS,
                  null,
                  "X-Forwarded-For",
                  address(),
                  "Authorization",
                  TOKENS.bearer(user, Role.BRAND))
              .expect(200);
      assertThat(answer.header("ratelimit")).startsWith("\"user\";r=" + left + ";t=");
    }
    Answer refused =
        send(gateway, "POST", GIGS, "{}", "Authorization", TOKENS.bearer(user, Role.BRAND));
    refused.refused(429, "TOO_MANY_REQUESTS");
    assertThat(refused.header("retry-after")).isNotEmpty();
    get(gateway, GIGS, "Authorization", TOKENS.bearer(UUID.randomUUID())).expect(200);
  }

  @Test
  void anIntegratorsClientHasALimitOfItsOwn() {
    UUID owner = UUID.randomUUID();
    String client = TOKENS.bearerWith(owner, claims -> claims.put("client_id", "crm"));
    assertThat(get(gateway, GIGS, "Authorization", client).expect(200).header("ratelimit"))
        .startsWith("\"client\";r=13;");
    String person =
        TOKENS.bearerWith(
            owner,
            claims -> {
              claims.put("client_id", "dashboard");
              claims.put("sid", UUID.randomUUID().toString());
            });
    assertThat(get(gateway, GIGS, "Authorization", person).expect(200).header("ratelimit"))
        .startsWith("\"user\";r=11;");
  }

  @Test
  void signingInIsCountedMoreStrictlyWithAndWithoutAToken() {
    String token = TOKENS.bearer(UUID.randomUUID());
    send(gateway, "POST", LOG_IN, "{}").expect(200);
    send(gateway, "POST", "/oauth2/token", "{}").expect(200);
    send(gateway, "POST", "/api/v1/auth/register", "{}", "Authorization", token).expect(200);
    Answer last = send(gateway, "POST", LOG_IN, "{}", "Authorization", token).expect(200);
    assertThat(last.header("ratelimit")).contains("\"sign-in\";r=0;").contains("\"user\";r=");
    send(gateway, "POST", LOG_IN, "{}").refused(429, "TOO_MANY_REQUESTS");
    send(gateway, "POST", LOG_IN, "{}", "Authorization", token).refused(429, "TOO_MANY_REQUESTS");
    // Reading what anybody may read is another matter.
    get(gateway, "/oauth2/jwks").expect(200);
    get(gateway, GIGS).expect(200);
  }

  @Test
  void guessingTokensEnds() {
    for (int i = 0; i < 3; i++) {
      get(gateway, GIGS, "Authorization", "Bearer a.b.c" + i).refused(401, "INVALID_TOKEN");
    }
    get(gateway, GIGS, "Authorization", "Bearer a.b.c").refused(429, "TOO_MANY_REQUESTS");
    get(gateway, GIGS).expect(200);
  }

  @Test
  void twoGatewaysShareALimit() {
    String user = TOKENS.bearer(UUID.randomUUID());
    for (int i = 0; i < 12; i++) {
      get(gateway, GIGS, "Authorization", user).expect(200);
    }
    get(gateway, GIGS, "Authorization", user).expect(429);
    int[] allowed = new int[1];
    await()
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          int status = get(second, GIGS, "Authorization", user).status();
          allowed[0] += status == 200 ? 1 : 0;
          return status == 429;
        });
    // What was let through before the second gateway could know, and not another whole quota.
    assertThat(allowed[0]).isBetween(1, 11);
    // What was too much is owed by both.
    Answer later = get(second, GIGS, "Authorization", user).expect(429);
    assertThat(Long.parseLong(later.header("retry-after"))).isGreaterThan(300);
  }

  @Test
  void withoutADatabaseEachGoesByItself() throws IOException {
    String nobody = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/none";
    try (Running alone = limited(nobody)) {
      limitsHold(alone);
    }
  }

  @Test
  void aDatabaseThatHangsDelaysNoRequest() throws IOException {
    try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Running alone =
            limited("jdbc:postgresql://127.0.0.1:" + hanging.getLocalPort() + "/none")) {
      long started = System.nanoTime();
      limitsHold(alone);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private void limitsHold(Running alone) {
    String user = TOKENS.bearer(UUID.randomUUID());
    for (int i = 0; i < 12; i++) {
      get(alone, GIGS, "Authorization", user).expect(200);
    }
    get(alone, GIGS, "Authorization", user).refused(429, "TOO_MANY_REQUESTS");
    assertThat(
            alone.bean(MeterRegistry.class).get("crewcall.gateway.limits.shared").gauge().value())
        .isZero();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Away at the start, there, away, there again: requests go on, and sharing by itself. */
  @Test
  void aDatabaseThatComesBackIsUsedAgain() {
    URI real = URI.create(database.url().substring("jdbc:".length()));
    try (Wire wire = new Wire(real.getPort());
        Running third = limited("jdbc:postgresql://127.0.0.1:" + wire.port() + real.getPath())) {
      String user = TOKENS.bearer(UUID.randomUUID());
      get(third, GIGS, "Authorization", user).expect(200);
      wire.connect();
      awaitShared(third, 1);
      wire.cut();
      await()
          .until(() -> {
            get(third, GIGS);
            return shared(third) == 0;
          });
      for (int i = 0; i < 11; i++) {
        get(third, GIGS, "Authorization", user).expect(200);
      }
      wire.connect();
      awaitShared(third, 1);
      // What was let through in the meantime has been told.
      await()
          .pollInterval(Duration.ofMillis(100))
          .until(() -> get(second, GIGS, "Authorization", user).status() == 429);
    }
  }

  private static void awaitShared(Running gateway, double expected) {
    await().until(() -> shared(gateway) == expected);
  }

  private static double shared(Running gateway) {
    return gateway.bean(MeterRegistry.class).get("crewcall.gateway.limits.shared").gauge().value();
  }
}
