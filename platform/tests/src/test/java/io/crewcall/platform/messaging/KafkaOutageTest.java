package io.crewcall.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingEffects;
import io.crewcall.platform.things.Things;
import io.crewcall.servers.KafkaServer;
import io.crewcall.servers.Ports;
import io.crewcall.servers.ServerHome;
import io.crewcall.testsupport.TestDatabase;
import io.crewcall.testsupport.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/** A service that starts before Kafka is there, loses it, and finds it again. */
@ExtendWith(OutputCaptureExtension.class)
class KafkaOutageTest {
  private static final String REFUSED = "Kafka does not take events";

  private final List<UUID> keys = Stream.generate(UUID::randomUUID).limit(8).toList();
  private int written;

  @Test
  void writesGoOnWithoutKafkaAndArriveInOrder(@TempDir Path folder, CapturedOutput log)
      throws Exception {
    int port = Ports.anyFree();
    KafkaServer.Options kafka =
        new KafkaServer.Options(folder.resolve("kafka"), port, Ports.anyFree());
    ServerHome home = ServerHome.of(Path.of(System.getProperty("crewcall.root")));
    try (TestDatabase database = TestDatabase.create();
        ConfigurableApplicationContext service = start(database, port)) {
      Things things = service.getBean(Things.class);
      ThingEffects effects = service.getBean(ThingEffects.class);

      // Never there.
      assertThat(readiness(service)).isEqualTo(200);
      write(things, 200);
      awaitLine(log, REFUSED, 1);
      assertThat(things.waiting()).isEqualTo(200);

      // Comes: topics are made, what waited arrives.
      KafkaServer first = KafkaServer.start(home, kafka);
      try {
        awaitEffects(effects);
        // Frozen: connections stay open, nothing is answered.
        signal(first, "STOP");
        write(things, 200);
        awaitLine(log, REFUSED, 2);
        write(things, 50);
        assertThat(readiness(service)).isEqualTo(200);
        signal(first, "CONT");
        awaitEffects(effects);
      } finally {
        signal(first, "CONT");
        first.process().close();
      }

      // Gone and back with its data.
      write(things, 200);
      awaitLine(log, REFUSED, 3);
      assertThat(readiness(service)).isEqualTo(200);
      KafkaServer second = KafkaServer.start(home, kafka);
      try {
        awaitEffects(effects);
        write(things, 200);
        awaitEffects(effects);
        await().until(() -> things.waiting() == 0);
        // Once per change, however often it was tried.
        assertThat(StringUtils.countOccurrencesOf(log.getOut(), REFUSED)).isEqualTo(3);
        assertThat(StringUtils.countOccurrencesOf(log.getOut(), "Kafka takes events again"))
            .isEqualTo(3);
        // Carried during the shutdown.
        write(things, 200);
      } finally {
        // The service goes first, so that it has somebody to say good-bye to.
        service.close();
        assertThat(waiting(database)).isZero();
        second.process().close();
      }
    }
  }

  private void write(Things things, int count) {
    for (int i = 0; i < count; i++) {
      things.change(keys.get(i % keys.size()), "n" + i);
    }
    written += count;
  }

  private void awaitEffects(ThingEffects effects) {
    await().until(() -> effects.all().size() >= written);
    assertThat(effects.all()).hasSize(written);
    for (UUID key : keys) {
      List<Long> versions = effects.of(key).stream().map(ThingEffects.Effect::version).toList();
      assertThat(versions).as("order of %s", key).isSorted().doesNotHaveDuplicates();
    }
  }

  private static int waiting(TestDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        ResultSet count =
            connection.createStatement().executeQuery("select count(*) from outbox")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void awaitLine(CapturedOutput log, String line, int times) {
    await().until(() -> StringUtils.countOccurrencesOf(log.getOut(), line) == times);
  }

  private static void signal(KafkaServer server, String signal) throws Exception {
    if (server.process().alive()) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(server.process().pid()))
          .start()
          .waitFor();
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database, int kafkaPort) {
    TestTokens tokens = TestTokens.shared();
    // As arguments: the builder's properties would come after the starter's own defaults.
    return new SpringApplicationBuilder(ThingApplication.class)
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--spring.kafka.bootstrap-servers=127.0.0.1:" + kafkaPort,
            "--crewcall.security.issuer=" + tokens.issuer(),
            "--crewcall.security.jwk-set-uri=" + tokens.jwkSetUri());
  }

  private static int readiness(ConfigurableApplicationContext service) throws Exception {
    String port = service.getEnvironment().getRequiredProperty("local.management.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
      return client
          .send(
              HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(3)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
