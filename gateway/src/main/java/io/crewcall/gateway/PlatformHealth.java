package io.crewcall.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The health of the whole: {@code UP} only when every service says that it is ready. */
@RestController
class PlatformHealth {
  private static final String UP = "UP";
  private static final String DOWN = "DOWN";

  /** Anybody may ask, and one question is ten to the services. */
  private static final Duration KEPT = Duration.ofMillis(500);

  private final GatewayProperties properties;
  private final Clock clock;
  private final HttpClient client;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  PlatformHealth(GatewayProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(properties.healthTimeout())
            .build();
  }

  /**
   * @param services {@code UP} or {@code DOWN} by name
   */
  record Health(String status, SortedMap<String, String> services) {}

  private record Known(Health health, Instant until) {}

  @GetMapping("/actuator/health")
  ResponseEntity<Health> health() {
    Known last = known.get();
    if (last == null || !clock.instant().isBefore(last.until())) {
      last = new Known(ask(), clock.instant().plus(KEPT));
      known.set(last);
    }
    boolean up = last.health().status().equals(UP);
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(last.health());
  }

  private Health ask() {
    SortedMap<String, String> states = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<String>> asked = new TreeMap<>();
      properties
          .health()
          .forEach((service, address) -> asked.put(service, threads.submit(() -> ask(address))));
      asked.forEach((service, answer) -> states.put(service, result(answer)));
    }
    boolean up = !states.isEmpty() && states.values().stream().allMatch(UP::equals);
    return new Health(up ? UP : DOWN, states);
  }

  private String ask(URI address) throws InterruptedException {
    try {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(properties.healthTimeout()).build(),
              HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200 ? UP : DOWN;
    } catch (IOException unreachable) {
      return DOWN;
    }
  }

  private static String result(Future<String> answer) {
    try {
      return answer.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return DOWN;
    } catch (ExecutionException failed) {
      return DOWN;
    }
  }
}
