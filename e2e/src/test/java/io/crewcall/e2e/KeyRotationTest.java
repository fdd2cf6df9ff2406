package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signing key is exchanged on command while people sign in and work, through the gateway: no
 * request fails. The test does not wait for as long as the successor is announced before it signs,
 * so whoever checks tokens meets a key that it has not heard of.
 */
@ExtendWith(LocalStack.class)
class KeyRotationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WORKERS = 4;
  private static final List<String> READS =
      List.of(
          "/api/v1/users/me",
          "/api/v1/brands/mine",
          "/api/v1/applications/mine",
          "/api/v1/media",
          "/api/v1/search/gigs",
          "/api/v1/analytics/users/me");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String email = "rotation." + UUID.randomUUID() + "@example.test";
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean going = true;

  @Test
  void noRequestFails() throws Exception {
    LocalStack.api()
        .post(
            "/api/v1/auth/register",
            null,
            Map.of(
                "email",
                email,
                "password",
                LocalStack.PASSWORD,
                "displayName",
                "Rotation",
                "handle",
                "rot." + UUID.randomUUID().toString().substring(0, 8),
                "roles",
                List.of("BRAND")))
        .expect(201);
    String before = keyOf(signIn());
    Set<String> known = published();
    String early = signIn();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(Thread.ofVirtual().start(() -> work(early)));
    }
    try {
      HttpRequest command =
          HttpRequest.newBuilder(LocalStack.service(8181).resolve("/actuator/signingkeys"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertThat(client.send(command, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      await("a successor is published")
          .atMost(Duration.ofSeconds(60))
          .until(() -> published().size() > known.size());
      Set<String> fresh = new HashSet<>(published());
      fresh.removeAll(known);
      sql(
          "update signing_key set signs_from = now() where key_id = '"
              + fresh.iterator().next()
              + "'");
      await("the successor signs")
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> !keyOf(signIn()).equals(before));
      int done = requests.get();
      await().atMost(Duration.ofSeconds(30)).until(() -> requests.get() > done + 100);
    } finally {
      going = false;
      for (Thread worker : workers) {
        worker.join();
      }
    }
    assertThat(failures).isEmpty();
    assertThat(requests.get()).isGreaterThan(200);
  }

  /** With a token from before, and one of this moment. */
  private void work(String early) {
    try {
      for (int i = 0; going; i++) {
        String now = i % 5 == 0 ? signIn() : early;
        for (String token : List.of(early, now)) {
          String path = READS.get(i % READS.size());
          HttpResponse<String> answer = get(path, token);
          requests.incrementAndGet();
          if (answer.statusCode() != 200) {
            failures.add(answer.statusCode() + " at " + path + ": " + answer.body());
          }
        }
      }
    } catch (IOException | AssertionError failed) {
      failures.add(failed.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String signIn() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(LocalStack.GATEWAY.resolve("/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(
                            Map.of("email", email, "password", LocalStack.PASSWORD))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("accessToken").asString();
  }

  private static String keyOf(String token) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]))
        .path("kid")
        .asString();
  }

  private Set<String> published() throws IOException, InterruptedException {
    Set<String> keys = new HashSet<>();
    for (JsonNode key : JSON.readTree(get("/oauth2/jwks", null).body()).path("keys")) {
      keys.add(key.path("kid").asString());
    }
    return keys;
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(LocalStack.GATEWAY + path))
            .timeout(Duration.ofSeconds(20));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void sql(String statement) {
    String url = "jdbc:postgresql://127.0.0.1:" + (15432 + LocalStack.PORT_OFFSET) + "/auth_db";
    try (Connection connection =
            DriverManager.getConnection(url, "auth", LocalStack.secret("postgres.role.auth"));
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
