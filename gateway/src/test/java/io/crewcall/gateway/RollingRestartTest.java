package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.gateway.Gateways.Running;
import io.crewcall.testsupport.TestTokens;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Instances are stopped and started one after the other while requests come: none fails. */
class RollingRestartTest {
  private static final String[] MANY = {
    "crewcall.web.drain=1s",
    "crewcall.gateway.limits.address.requests=10000000",
    "crewcall.gateway.limits.user.requests=10000000"
  };

  private static Running instance(int port) {
    List<String> properties = new ArrayList<>(List.of(MANY));
    properties.add("server.port=" + port);
    return Gateways.start(properties.toArray(String[]::new));
  }

  /**
   * A client that keeps connections alive and knows both gateways, as a load balancer does: it goes
   * to the other when one says goodbye, or does not listen; else it never tries twice.
   */
  @Test
  void ofTheGateway() throws Exception {
    Running one = instance(0);
    Running two = instance(0);
    List<String> both = List.of(one.url(), two.url());
    try (Load load = new Load(both)) {
      int port = one.port();
      load.awaitRequests(200);
      one.close();
      load.awaitRequests(200);
      one = instance(port);
      load.awaitRequests(200);
      port = two.port();
      two.close();
      load.awaitRequests(200);
      two = instance(port);
      load.awaitRequests(200);
      assertThat(load.failures()).isEmpty();
    } finally {
      one.close();
      two.close();
    }
  }

  /** Two instances behind a gateway (gateways too: real servers with the house's starter). */
  @Test
  void ofAServiceBehindTheGateway() throws Exception {
    Running one = instance(0);
    Running two = instance(0);
    List<String> properties = new ArrayList<>(List.of(MANY));
    properties.add("crewcall.gateway.services.gig-service=" + one.url() + "," + two.url());
    Running front = Gateways.start(properties.toArray(String[]::new));
    try (Load load = new Load(List.of(front.url()))) {
      int port = one.port();
      load.awaitRequests(200);
      one.close();
      load.awaitRequests(200);
      one = instance(port);
      load.awaitRequests(200);
      port = two.port();
      two.close();
      load.awaitRequests(200);
      two = instance(port);
      load.awaitRequests(200);
      assertThat(load.failures()).isEmpty();
    } finally {
      front.close();
      one.close();
      two.close();
    }
  }

  /** Reads and writes all the time, and leaves the starting instances a processor. */
  private static final class Load implements AutoCloseable {
    private static final int CLIENTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long START = System.nanoTime();

    private final Map<String, Long> leaving = new ConcurrentHashMap<>();
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = TestTokens.shared().bearer(UUID.randomUUID());
    private final List<String> gateways;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going = true;

    Load(List<String> gateways) {
      this.gateways = gateways;
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        threads.add(Thread.ofVirtual().start(() -> run(number)));
      }
    }

    private void run(int number) {
      for (int i = number; going; i++) {
        try {
          HttpResponse<String> answer = send(i, i % 3 == 0 ? "POST" : "GET");
          if (answer.statusCode() != 200) {
            failures.add(answer.statusCode() + " " + answer.headers().map() + answer.body());
          }
        } catch (IOException broken) {
          failures.add(broken.toString());
        } catch (InterruptedException stopped) {
          return;
        }
        answered.incrementAndGet();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }

    private HttpResponse<String> send(int turn, String method)
        throws IOException, InterruptedException {
      IOException last = null;
      List<String> inTurn = new ArrayList<>(gateways);
      Collections.rotate(inTurn, turn);
      inTurn.sort(Comparator.comparing(gateway -> leaving.getOrDefault(gateway, 0L) > nanos()));
      for (String gateway : inTurn) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(gateway + "/api/v1/gigs"))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .method(
                    method,
                    method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
          HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
          if (answer.headers().firstValue("connection").orElse("").equals("close")) {
            leaving.put(gateway, nanos() + Duration.ofSeconds(3).toNanos());
          }
          return answer;
        } catch (ConnectException nobody) {
          last = nobody;
        }
      }
      throw last == null ? new IOException("no gateway") : last;
    }

    private static long nanos() {
      return System.nanoTime() - START;
    }

    void awaitRequests(int more) {
      int wanted = answered.get() + more;
      await().until(() -> answered.get() >= wanted);
    }

    List<String> failures() {
      return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
      going = false;
      for (Thread thread : threads) {
        thread.join();
      }
      client.close();
    }
  }
}
