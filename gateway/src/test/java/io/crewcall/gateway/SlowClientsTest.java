package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.gateway.GatewayTest.Answer;
import io.crewcall.gateway.Gateways.Running;
import io.crewcall.testsupport.TestTokens;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that send or read slowly hold their own connection, and no service. */
class SlowClientsTest {
  private static final String BRANDS = "/api/v1/brands";
  private static final String LOG_IN = "/api/v1/auth/login";
  private static final int CALLS = 4;
  private static final int STRANGERS = 2;
  private static final int MANY = 60;

  private static final Upstream brands = GatewayTest.service("brand-service");
  private static final Upstream users = GatewayTest.service("user-service");
  private static final String token = TestTokens.shared().bearer(UUID.randomUUID());
  private static Running gateway;

  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Socket> slow = new ArrayList<>();

  @BeforeAll
  static void start() {
    gateway =
        Gateways.start(
            "crewcall.gateway.limits.enabled=false",
            "crewcall.gateway.one-caller-percent=100",
            "crewcall.gateway.bodies.within=2s",
            "crewcall.gateway.bodies.request-memory=64KB",
            "crewcall.gateway.patience.calls=" + CALLS,
            "crewcall.gateway.patience.strangers=" + STRANGERS,
            "crewcall.gateway.patience.streams=2",
            "crewcall.gateway.patience.breaker.window=6",
            "crewcall.gateway.patience.breaker.least=6");
  }

  /** The next test finds a gateway that holds nothing. */
  @AfterEach
  void leave() throws IOException {
    for (Socket one : slow) {
      one.close();
    }
    brands.goOn.release(100);
    users.goOn.release(100);
    clients.close();
    await()
        .untilAsserted(() -> {
          assertThat(gauge("crewcall.gateway.bodies")).isZero();
          assertThat(gauge("crewcall.gateway.calls")).isZero();
          assertThat(gauge("crewcall.gateway.streams")).isZero();
        });
    brands.goOn.drainPermits();
    users.goOn.drainPermits();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port()));
    socket.setSoTimeout(20_000);
    slow.add(socket);
    return socket;
  }

  private Socket send(String head, String... headers) throws IOException {
    Socket socket = connect();
    StringBuilder request = new StringBuilder(head + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    socket.getOutputStream().write((request + "\r\n").getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Promises a body and sends its first byte. */
  private Socket promise(String path, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: application/json");
    all.add("Content-Length: 900");
    Socket socket = send("POST " + path, all.toArray(String[]::new));
    socket.getOutputStream().write('{');
    socket.getOutputStream().flush();
    return socket;
  }

  private Answer call(String method, String path, String body) {
    return body == null
        ? GatewayTest.send(gateway.url(), method, path, null, "Authorization", token)
        : GatewayTest.send(
            gateway.url(),
            method,
            path,
            body,
            "Authorization",
            token,
            "Content-Type",
            "application/json");
  }

  private static double gauge(String name, String... tags) {
    return gateway.bean(MeterRegistry.class).get(name).tags(tags).gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void bodiesThatDoNotComeTakeNobodysPlace() throws Exception {
    for (int i = 0; i < MANY; i++) {
      promise(LOG_IN);
      promise(BRANDS, "Authorization: " + token);
    }
    await().until(() -> gauge("crewcall.gateway.bodies", "direction", "in") == 2 * MANY);
    assertThat(gauge("crewcall.gateway.calls")).isZero();
    call("GET", BRANDS, null).expect(200);
    call("POST", BRANDS, "{}").expect(200);
    GatewayTest.send(gateway.url(), "POST", LOG_IN, "{}", "Content-Type", "application/json")
        .expect(200);

    // Their time is over; each is told so, and none of them has said anything about a service.
    for (Socket one : slow) {
      assertThat(answer(one))
          .startsWith("HTTP/1.1 408")
          .containsIgnoringCase("connection: close")
          .contains("REQUEST_TIMEOUT");
    }
    await().until(() -> gauge("crewcall.gateway.bodies") == 0);
    assertThat(gauge("crewcall.gateway.breaker.open")).isZero();
    GatewayTest.send(gateway.url(), "POST", LOG_IN, "{}", "Content-Type", "application/json")
        .expect(200);
  }

  @Test
  void aBodyThatTricklesIsOverInTime() throws Exception {
    Socket trickling = promise(LOG_IN);
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(
            () -> {
              try {
                for (int i = 0; i < 600; i++) {
                  trickling.getOutputStream().write(' ');
                  Thread.sleep(Duration.ofMillis(50));
                }
              } catch (IOException | InterruptedException refused) {
                // As it should be.
              }
            },
            clients);
    assertThat(new String(trickling.getInputStream().readNBytes(12), UTF_8))
        .isEqualTo("HTTP/1.1 408");
    trickling.close();
    sending.join();
  }

  @Test
  void memoryForBodiesIsBounded() throws Exception {
    // A stranger's quarter of 64 KB is 16 KB.
    for (int i = 0; i < 3; i++) {
      Socket filling = send("POST " + LOG_IN, "Content-Length: 8000");
      filling.getOutputStream().write("x".repeat(5000).getBytes(UTF_8));
    }
    await().until(() -> gauge("crewcall.gateway.bodies", "direction", "in") >= 15_000);
    GatewayTest.send(gateway.url(), "POST", LOG_IN, "x".repeat(5000)).refused(503, "SERVICE_BUSY");
    call("POST", BRANDS, "x".repeat(5000)).expect(200);
  }

  @Test
  void strangersHaveTheirOwnPlaces() throws Exception {
    for (int i = 0; i < STRANGERS; i++) {
      send("GET " + BRANDS, "X-Do: slow");
    }
    await().until(() -> gauge("crewcall.gateway.calls", "caller", "stranger") == STRANGERS);
    GatewayTest.send(gateway.url(), "GET", BRANDS, null).refused(503, "SERVICE_BUSY");
    call("GET", BRANDS, null).expect(200);
  }

  @Test
  void eventsAreStreamedWhereThereAreAny() throws Exception {
    for (int i = 0; i < CALLS; i++) {
      send(
          "GET /api/v1/users/me",
          "X-Do: slow",
          "Accept: text/event-stream",
          "Authorization: " + token);
    }
    await().until(() -> gauge("crewcall.gateway.calls", "upstream", "user-service") == CALLS);
    assertThat(gauge("crewcall.gateway.streams")).isZero();
    Socket listening =
        send(
            "GET /api/v1/notifications/stream",
            "X-Do: events",
            "Accept: text/event-stream",
            "Authorization: " + token);
    assertThat(new String(listening.getInputStream().readNBytes(12), UTF_8))
        .isEqualTo("HTTP/1.1 200");
  }

  @Test
  void eventsComeAlsoToWhoDoesNotSayWhatTheyTake() throws Exception {
    for (String path : List.of("/api/v1/notifications/stream", "/api/v1/users/me")) {
      Socket listening = send("GET " + path, "X-Do: events", "Authorization: " + token);
      assertThat(new String(listening.getInputStream().readNBytes(12), UTF_8))
          .as(path)
          .isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void readersThatDoNotReadHoldNoCall() throws Exception {
    // So much, in one connection after the other, that the network holds it no more.
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nX-Do: download\r\nAuthorization: %s\r\n\r\n"
            .formatted(BRANDS, token);
    for (int i = 1; i <= 2 * CALLS; i++) {
      double held = i * 1_500_000.0;
      connect().getOutputStream().write(request.repeat(6).getBytes(UTF_8));
      await()
          .until(() ->
              gauge("crewcall.gateway.bodies", "direction", "out") > held
                  && gauge("crewcall.gateway.calls", "upstream", "brand-service") == 0);
    }
    call("GET", BRANDS, null).expect(200);
    for (Socket one : slow) {
      one.close();
    }
    await().until(() -> gauge("crewcall.gateway.bodies") == 0);
    assertThat(gauge("crewcall.gateway.breaker.open")).isZero();
  }

  /** Long answers pass through; who stops reading one says nothing about the service. */
  @Test
  void readersThatLeaveOpenNoBreaker() throws Exception {
    for (int i = 0; i < 3 * CALLS; i++) {
      Socket leaving = send("GET " + BRANDS, "X-Do: large", "Authorization: " + token);
      leaving.getInputStream().readNBytes(100_000);
      leaving.close();
      await().until(() -> gauge("crewcall.gateway.calls", "upstream", "brand-service") == 0);
    }
    // The service is not left with what nobody reads.
    await().until(() -> brands.listeners.get() == 0);
    assertThat(gauge("crewcall.gateway.breaker.open")).isZero();
    call("GET", BRANDS, null).expect(200);
  }

  @Test
  void readersThatReadGetAll() throws Exception {
    Socket reading =
        send("GET " + BRANDS, "X-Do: download", "Authorization: " + token, "Connection: close");
    String answer = answer(reading);
    assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isEqualTo(2_000_000);
  }
}
