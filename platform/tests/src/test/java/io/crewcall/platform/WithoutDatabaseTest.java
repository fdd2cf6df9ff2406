package io.crewcall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.nodatabase.NoDatabaseProbe;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that leaves JPA, Flyway and JDBC out of its class path, as search-service does. */
class WithoutDatabaseTest {
  private static final Pattern DATABASE =
      Pattern.compile(
          ".*/(spring-(jdbc|orm|data-jpa|data-commons)"
              + "|spring-boot-(starter-)?(jdbc|data-jpa|jpa|hibernate|flyway|data-commons)"
              + "|flyway|postgresql|HikariCP|hibernate-core|jakarta\\.persistence)[^/]*\\.jar");

  @Test
  void startsAndListensWithoutAnythingOfTheDatabase(@TempDir Path folder) throws Exception {
    List<String> whole = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    List<String> kept = whole.stream().filter(entry -> !DATABASE.matcher(entry).matches()).toList();
    assertThat(whole.size() - kept.size()).as("jars left out").isGreaterThanOrEqualTo(8);

    Path log = folder.resolve("log");
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                kept.stream().collect(Collectors.joining(File.pathSeparator)),
                NoDatabaseProbe.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    int status = service.waitFor();
    String said = Files.readString(log);
    assertThat(status).as(said).isZero();
    String beans =
        Arrays.stream(said.split("\n"))
            .filter(line -> line.startsWith(NoDatabaseProbe.BEANS))
            .findFirst()
            .orElseThrow();
    assertThat(beans.substring(NoDatabaseProbe.BEANS.length()).split(" "))
        .contains("eventListeners", "eventDispatcher", "deadLetterEndpoint", "kafkaHealthIndicator")
        .doesNotContain("outbox", "outboxRelay", "inbox", "idempotencyFilter", "dataSource");
  }
}
