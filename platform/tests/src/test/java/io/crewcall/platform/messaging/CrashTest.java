package io.crewcall.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingEffects;
import io.crewcall.servers.Ports;
import io.crewcall.testsupport.TestDatabase;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.testsupport.servers.SharedServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service's process is killed in the middle of writes, again and again. */
class CrashTest {
  private static final int WRITERS = 6;
  private static final int WRITES = 90;
  private static final int KILLS = 2;
  // Long for busy machines: the process starts three times.
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final TestTokens tokens = TestTokens.shared();
  private final List<UUID> keys = Stream.generate(UUID::randomUUID).limit(WRITERS).toList();
  private final int port = Ports.anyFree();

  @Test
  void noAcknowledgedWriteIsLostAndEachHasItsEffectOnce(@TempDir Path folder) throws Exception {
    try (TestDatabase database = TestDatabase.create();
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      JdbcClient jdbc =
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.url(), database.username(), database.password()));
      Process service = start(database, folder.resolve("log"));
      try {
        awaitReady();
        List<Future<?>> all = new ArrayList<>();
        for (UUID key : keys) {
          all.add(writers.submit(() -> write(key)));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
          long goal = kill * (long) WRITERS * WRITES / (KILLS + 1);
          await().atMost(PATIENCE).until(() -> versions(jdbc) >= goal);
          service.destroyForcibly().waitFor();
          service = start(database, folder.resolve("log" + kill));
        }
        for (Future<?> writer : all) {
          writer.get();
        }
        await().atMost(PATIENCE).until(() -> effects(jdbc).size() >= WRITERS * WRITES);
      } finally {
        service.destroyForcibly().waitFor();
      }

      // Every write was repeated with its key until it was acknowledged: each happened once.
      assertThat(versions(jdbc)).isEqualTo(WRITERS * WRITES);
      Map<UUID, Long> last = new HashMap<>();
      for (ThingEffects.Effect effect : effects(jdbc)) {
        assertThat(effect.version()).isEqualTo(last.getOrDefault(effect.subject(), 0L) + 1);
        last.put(effect.subject(), effect.version());
      }
      assertThat(last.values()).containsOnly((long) WRITES);
    }
  }

  private void write(UUID key) {
    String authorization = tokens.bearer(UUID.randomUUID());
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < WRITES; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(uri("/things"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key + "-" + i)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"id\":\"%s\",\"name\":\"n%d\"}".formatted(key, i)))
                .build();
        await()
            .atMost(PATIENCE)
            .ignoreExceptionsInstanceOf(IOException.class)
            .until(() -> status(client, request) == 201);
      }
    }
  }

  private void awaitReady() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest anything = HttpRequest.newBuilder(uri("/")).build();
      await()
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> status(client, anything) == 401);
    }
  }

  private static int status(HttpClient client, HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static long versions(JdbcClient jdbc) {
    // The table is not there before the first start is done.
    return jdbc.sql("select coalesce(sum(version), 0) from thing").query(Long.class).single();
  }

  private static List<ThingEffects.Effect> effects(JdbcClient jdbc) {
    return jdbc.sql("select event_id, subject, version from effect order by position")
        .query(ThingEffects.Effect.class)
        .list();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private Process start(TestDatabase database, Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ThingApplication.class.getName(),
            "--server.port=" + port,
            "--management.server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--spring.kafka.bootstrap-servers=" + SharedServers.kafka(),
            "--crewcall.kafka.topic-prefix=" + database.name() + ".",
            "--crewcall.security.issuer=" + tokens.issuer(),
            "--crewcall.security.jwk-set-uri=" + tokens.jwkSetUri())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
