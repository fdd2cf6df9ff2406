package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.gateway.Gateways.Running;
import io.crewcall.testsupport.TestTokens;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody gets all places before a service, or all memory for bodies, however many they ask for. */
class OneCallerTest {
  private static final String BRANDS = "/api/v1/brands";
  private static final String HERE = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";
  private static final int OF_ONE = 2;

  private static final Upstream brands = GatewayTest.service("brand-service");
  private static Running gateway;

  private final String attacker = TestTokens.shared().bearer(UUID.randomUUID());
  private final String other = TestTokens.shared().bearer(UUID.randomUUID());
  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() {
    gateway =
        Gateways.start(
            "crewcall.gateway.limits.enabled=false",
            "crewcall.gateway.one-caller-percent=50",
            "crewcall.gateway.bodies.within=10s",
            "crewcall.gateway.bodies.at-once=16",
            "crewcall.gateway.bodies.answer-rate=4MB",
            "crewcall.gateway.bodies.request-memory=64KB",
            "crewcall.gateway.patience.calls=" + 2 * OF_ONE,
            "crewcall.gateway.patience.strangers=" + 2 * OF_ONE);
  }

  @AfterEach
  void leave() throws IOException {
    for (Socket one : sockets) {
      one.close();
    }
    brands.goOn.release(100);
    await()
        .untilAsserted(() -> {
          assertThat(gauge("crewcall.gateway.bodies")).isZero();
          assertThat(gauge("crewcall.gateway.calls")).isZero();
        });
    brands.goOn.drainPermits();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static double gauge(String name, String... tags) {
    return gateway.bean(MeterRegistry.class).get(name).tags(tags).gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  private Socket send(String from, String head, String... headers) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.bind(new InetSocketAddress(from, 0));
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(HERE, gateway.port()));
    socket.setSoTimeout(60_000);
    String request = head + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers);
    socket
        .getOutputStream()
        .write(request.stripTrailing().concat("\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private int status(String from, String head, String... headers) throws IOException {
    String line = new String(send(from, head, headers).getInputStream().readNBytes(12));
    return Integer.parseInt(line.substring(9));
  }

  @Test
  void oneUserLeavesCallsToOthers() throws Exception {
    for (int i = 0; i < OF_ONE; i++) {
      send(HERE, "GET " + BRANDS, "X-Do: slow", "Authorization: " + attacker);
    }
    await().until(() -> gauge("crewcall.gateway.calls", "caller", "signed-in") == OF_ONE);
    // Wherever they come from.
    assertThat(status(ELSEWHERE, "GET " + BRANDS, "Authorization: " + attacker)).isEqualTo(503);
    assertThat(status(HERE, "GET " + BRANDS, "Authorization: " + other)).isEqualTo(200);
    // Before another service they have not taken any.
    assertThat(status(HERE, "GET /api/v1/gigs", "Authorization: " + attacker)).isEqualTo(200);

    brands.goOn.release(OF_ONE);
    await().until(() -> gauge("crewcall.gateway.calls") == 0);
    assertThat(status(HERE, "GET " + BRANDS, "Authorization: " + attacker)).isEqualTo(200);
  }

  @Test
  void oneAddressLeavesCallsToOthers() throws Exception {
    for (int i = 0; i < OF_ONE; i++) {
      send(HERE, "GET " + BRANDS, "X-Do: slow");
    }
    await().until(() -> gauge("crewcall.gateway.calls", "caller", "stranger") == OF_ONE);
    assertThat(status(HERE, "GET " + BRANDS)).isEqualTo(503);
    assertThat(status(ELSEWHERE, "GET " + BRANDS)).isEqualTo(200);
    assertThat(status(HERE, "GET " + BRANDS, "Authorization: " + other)).isEqualTo(200);
  }

  @Test
  void oneUserLeavesMemoryToOthers() throws Exception {
    // Half of the 48 KB of those who signed in.
    String[] large = {
      "Content-Type: application/json", "Content-Length: 12000", "", "x".repeat(9000)
    };
    for (int i = 0; i < 2; i++) {
      send(HERE, "POST " + BRANDS, with(attacker, large));
    }
    await().until(() -> gauge("crewcall.gateway.bodies", "direction", "in") >= 18_000);
    String[] whole = {
      "Content-Type: application/json", "Content-Length: 9000", "", "x".repeat(9000)
    };
    assertThat(status(HERE, "POST " + BRANDS, with(attacker, whole))).isEqualTo(503);
    assertThat(status(HERE, "POST " + BRANDS, with(other, whole))).isEqualTo(200);
  }

  @Test
  void oneAddressLeavesMemoryToOthers() throws Exception {
    // Half of the 16 KB of strangers.
    String login = "POST /api/v1/auth/login";
    send(HERE, login, "Content-Length: 9000", "", "x".repeat(6000));
    await().until(() -> gauge("crewcall.gateway.bodies", "direction", "in") >= 6000);
    String[] whole = {"Content-Length: 6000", "", "x".repeat(6000)};
    assertThat(status(HERE, login, whole)).isEqualTo(503);
    assertThat(status(ELSEWHERE, login, whole)).isEqualTo(200);
  }

  @Test
  void oneAddressLeavesRoomForBodiesToOthers() throws Exception {
    // Half of the four of strangers.
    String login = "POST /api/v1/auth/login";
    for (int i = 0; i < 2; i++) {
      send(HERE, login, "Content-Length: 900", "", "{");
    }
    await().until(() -> gauge("crewcall.gateway.bodies", "direction", "in") >= 2);
    String[] whole = {"Content-Length: 2", "", "{}"};
    assertThat(status(HERE, login, whole)).isEqualTo(503);
    assertThat(status(ELSEWHERE, login, whole)).isEqualTo(200);
    assertThat(status(HERE, "POST " + BRANDS, with(other, whole))).isEqualTo(200);
  }

  /** A long answer holds a call while it passes, so who reads it has to keep pace as well. */
  @Test
  void aLongAnswerIsNotReadForEver() throws Exception {
    Socket reading = send(HERE, "GET " + BRANDS, "X-Do: large", "Authorization: " + attacker);
    InputStream answer = reading.getInputStream();
    await().until(() -> gauge("crewcall.gateway.calls", "caller", "signed-in") == 1);
    long got = 0;
    int some = answer.readNBytes(32 * 1024).length;
    while (some > 0 && gauge("crewcall.gateway.calls", "caller", "signed-in") == 1) {
      got += some;
      Thread.sleep(Duration.ofMillis(100));
      some = answer.readNBytes(32 * 1024).length;
    }
    assertThat(got).isLessThan(160 * 64 * 1024);
    assertThat(gauge("crewcall.gateway.calls", "caller", "signed-in")).isZero();
    assertThat(gauge("crewcall.gateway.breaker.open")).isZero();
  }

  private static String[] with(String token, String... headers) {
    List<String> all = new ArrayList<>(List.of("Authorization: " + token));
    all.addAll(List.of(headers));
    return all.toArray(String[]::new);
  }
}
