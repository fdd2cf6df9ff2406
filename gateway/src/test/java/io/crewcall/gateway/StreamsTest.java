package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.gateway.Gateways.Running;
import io.crewcall.testsupport.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Event streams: as long as somebody listens and something is said, and no longer. */
class StreamsTest {
  private static final String STREAM = "/api/v1/notifications/stream";

  private static final Upstream service = GatewayTest.service("user-service");
  private static Running gateway;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void start() {
    gateway = gateway();
  }

  private static Running gateway() {
    return Gateways.start(
        "crewcall.gateway.patience.answer=1s",
        "crewcall.gateway.patience.calls=1",
        "crewcall.gateway.patience.streams=2",
        "crewcall.gateway.patience.stream-silence=1500ms");
  }

  @AfterEach
  void leave() {
    client.shutdownNow();
    service.goOn.release(100);
    await().until(() -> service.listeners.get() == 0);
    service.goOn.drainPermits();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private HttpResponse<InputStream> listen(String how) throws Exception {
    return listen(gateway, how);
  }

  private HttpResponse<InputStream> listen(Running gateway, String how) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(gateway.url() + STREAM))
            .header("X-Do", how)
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "41")
            .header("Authorization", TestTokens.shared().bearer(UUID.randomUUID()))
            .build(),
        BodyHandlers.ofInputStream());
  }

  @Test
  void whereTheClientWasIsPassedOn() throws Exception {
    HttpResponse<InputStream> echoed = listen("echo");
    assertThat(new String(echoed.body().readAllBytes(), UTF_8))
        .contains("\"last-event-id\":[\"41\"]")
        .contains("\"service\":\"user-service\"");
  }

  @Test
  void aClientThatLeavesLeavesTheServiceToo() throws Exception {
    // And not since nobody reads any more, which would end it as silence does.
    try (Running patient = Gateways.start("crewcall.gateway.patience.stream-silence=10m")) {
      HttpResponse<InputStream> stream = listen(patient, "heartbeats");
      assertThat(stream.statusCode()).isEqualTo(200);
      stream.body().readNBytes(30);
      assertThat(service.listeners.get()).isEqualTo(1);
      stream.body().close();
      await().until(() -> service.listeners.get() == 0);
    }
  }

  @Test
  void heartbeatsKeepAStreamOpenAndSilenceEndsIt() throws Exception {
    InputStream beating = listen("heartbeats").body();
    long started = System.nanoTime();
    // Twice as long as silence, and as any other answer, may last.
    while (System.nanoTime() - started < Duration.ofSeconds(3).toNanos()) {
      assertThat(beating.read()).isNotNegative();
    }
    beating.close();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(listen("silence").body(), UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: 1");
      assertThat(lines.readLine()).isEmpty();
      long silent = System.nanoTime();
      // Ended, and not broken off.
      assertThat(lines.readLine()).isNull();
      assertThat(Duration.ofNanos(System.nanoTime() - silent)).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void aStreamThatDoesNotBeginIsGivenUp() throws Exception {
    HttpResponse<InputStream> none = listen("slow");
    assertThat(none.statusCode()).isEqualTo(504);
    service.goOn.release();
    // The next one finds nothing of it.
    HttpResponse<InputStream> next = listen("heartbeats");
    assertThat(next.statusCode()).isEqualTo(200);
    next.body().close();
  }

  @Test
  void streamsTakeNoCallsPlaceAndAreCountedThemselves() throws Exception {
    InputStream one = listen("heartbeats").body();
    InputStream two = listen("heartbeats").body();
    GatewayTest.send(gateway.url(), "GET", "/api/v1/users/me", null).expect(200);
    HttpResponse<InputStream> three = listen("heartbeats");
    assertThat(three.statusCode()).isEqualTo(503);
    assertThat(three.headers().firstValue("retry-after")).isPresent();
    one.close();
    two.close();
    await()
        .until(() -> {
          HttpResponse<InputStream> again = listen("heartbeats");
          again.body().close();
          return again.statusCode() == 200;
        });
  }

  @Test
  void streamsEndBeforeTheGatewayStops() throws Exception {
    Running ending = gateway();
    InputStream stream = listen(ending, "heartbeats").body();
    stream.readNBytes(10);
    Thread stopping = Thread.ofVirtual().start(ending::close);
    drainToItsEnd(stream);
    stopping.join();
  }

  private static void drainToItsEnd(InputStream stream) throws IOException {
    while (stream.read() >= 0) {
      // Comments, until it ends without an exception.
    }
  }
}
