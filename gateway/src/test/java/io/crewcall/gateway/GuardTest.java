package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.gateway.GatewayTest.Answer;
import io.crewcall.gateway.Gateways.Running;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that hangs takes nothing else with it, and is back by itself. */
class GuardTest {
  private static final String BRANDS = "/api/v1/brands";
  private static final int CALLS = 6;

  private final Upstream hung = GatewayTest.service("brand-service");
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private Running gateway;

  @BeforeEach
  void start() {
    gateway =
        Gateways.start(
            "crewcall.gateway.one-caller-percent=100",
            "crewcall.gateway.patience.answer=1500ms",
            "crewcall.gateway.patience.strangers=" + CALLS,
            "crewcall.gateway.patience.streams=2",
            "crewcall.gateway.patience.breaker.window=6",
            "crewcall.gateway.patience.breaker.least=6",
            "crewcall.gateway.patience.breaker.open=1s",
            "crewcall.gateway.patience.breaker.trials=2");
  }

  @AfterEach
  void stop() {
    gateway.close();
    clients.close();
    hung.goOn.drainPermits();
  }

  private CompletableFuture<Answer> hang() {
    return CompletableFuture.supplyAsync(
        () -> GatewayTest.send(gateway.url(), "GET", BRANDS, null, "X-Do", "slow"), clients);
  }

  private Answer get(String path) {
    return GatewayTest.send(gateway.url(), "GET", path, null);
  }

  private double gauge(String name) {
    return gateway
        .bean(MeterRegistry.class)
        .get(name)
        .tag("upstream", "brand-service")
        .gauge()
        .value();
  }

  @Test
  void aHungServiceIsBoundedLeftAloneTriedAgainAndBack() {
    List<CompletableFuture<Answer>> hanging = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      hanging.add(hang());
    }
    await().until(() -> gauge("crewcall.gateway.calls") == CALLS);
    // No more than so many wait, and nobody else waits with them.
    Answer busy = get(BRANDS).refused(503, "SERVICE_BUSY");
    assertThat(busy.header("retry-after")).isEqualTo("2");
    get("/api/v1/gigs").expect(200);
    hanging.forEach(call -> call.join().refused(504, "SERVICE_TIMEOUT"));
    // A call is over a moment after its answer has come.
    await().until(() -> gauge("crewcall.gateway.calls") == 0);

    // Too many hung: it is left alone.
    assertThat(gauge("crewcall.gateway.breaker.open")).isEqualTo(1);
    int before = hung.requests.get();
    Answer open = get(BRANDS).refused(503, "SERVICE_UNAVAILABLE");
    assertThat(open.header("retry-after")).isNotEmpty();
    assertThat(hung.requests.get()).isEqualTo(before);
    get("/api/v1/gigs").expect(200);

    // Tried again while it still hangs: left alone once more.
    await().pollInterval(Duration.ofMillis(100)).until(() -> hang().join().status() == 504);
    await().until(() -> hang().join().status() == 503);

    // It answers again: and so do we, without anybody's doing.
    hung.goOn.release(1000);
    await().pollInterval(Duration.ofMillis(100)).until(() -> get(BRANDS).status() == 200);
    for (int i = 0; i < 10; i++) {
      get(BRANDS).expect(200);
    }
    assertThat(gauge("crewcall.gateway.breaker.open")).isZero();
    assertThat(
            gateway
                .bean(MeterRegistry.class)
                .get("crewcall.gateway.calls.refused")
                .tag("upstream", "brand-service")
                .tag("reason", "open")
                .counter()
                .count())
        .isGreaterThanOrEqualTo(1);
  }

  @Test
  void whatIsFoundOutAtOnceOpensNothing() {
    hung.stop();
    try {
      for (int i = 0; i < 10; i++) {
        GatewayTest.send(gateway.url(), "GET", BRANDS, null).refused(503, "SERVICE_UNAVAILABLE");
      }
    } finally {
      hung.restart();
    }
    get(BRANDS).expect(200);
    // Nor does what a service answers, whatever it is.
    for (int i = 0; i < 20; i++) {
      GatewayTest.send(gateway.url(), "GET", BRANDS, null, "X-Do", "busy").expect(503);
    }
    get(BRANDS).expect(200);
    // A call is over a moment after its answer has come.
    await().until(() -> gauge("crewcall.gateway.calls") == 0);
  }

  @Test
  void bodiesThatAreRefusedSayNothingAboutTheService() {
    String token = io.crewcall.testsupport.TestTokens.shared().bearer(java.util.UUID.randomUUID());
    for (int i = 0; i < 10; i++) {
      GatewayTest.send(gateway.url(), "POST", BRANDS, "x".repeat(1_100_000), "Authorization", token)
          .refused(413, "BODY_TOO_LARGE");
    }
    // Ten thousand posts are more, and have an address of their own.
    String csv = "/api/v1/influencers/me/posts/import";
    GatewayTest.send(gateway.url(), "POST", csv, "x".repeat(1_900_000), "Authorization", token)
        .expect(200);
    GatewayTest.send(gateway.url(), "POST", csv, "x".repeat(2_200_000), "Authorization", token)
        .refused(413, "BODY_TOO_LARGE");
    get(BRANDS).expect(200);
    // A call is over a moment after its answer has come.
    await().until(() -> gauge("crewcall.gateway.calls") == 0);
  }
}
