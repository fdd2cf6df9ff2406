package io.crewcall.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every server, really started from what the build collected. */
class ServersTest {
  private static final ServerHome HOME = ServerHome.of(Path.of("../.."));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void postgresKeepsItsDataAndGivesEachRoleItsOwnDatabaseAlone() throws SQLException {
    var options = new PostgresServer.Options(folder, Ports.anyFree(), Secrets.generate());
    PostgresServer first = PostgresServer.start(HOME, options);
    first.ensureDatabase("gigs_db", "gigs", "one");
    first.ensureDatabase("gigs_db", "gigs", "two");
    first.ensureDatabase("auth_db", "auth", "three");
    var gigs = new PostgresAccess("127.0.0.1", options.port(), "gigs", "two");
    try (var connection = gigs.connect("gigs_db");
        var statement = connection.createStatement()) {
      statement.execute("create table kept (id int)");
    }
    assertThatThrownBy(() -> gigs.connect("auth_db")).hasMessageContaining("permission denied");
    assertThatThrownBy(() -> gigs.connect("postgres")).hasMessageContaining("permission denied");
    assertThat(first.process().stop(PATIENCE)).isTrue();
    assertThat(first.process().alive()).isFalse();

    PostgresServer second = PostgresServer.start(HOME, options);
    try (var connection = gigs.connect("gigs_db");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*), current_setting('fsync') from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(2)).isEqualTo("on");
    }
    second.access().dropDatabase("gigs_db", "gigs");
    second.process().close();
  }

  @Test
  void kafkaComesBackWithTheSameCluster() {
    var options = new KafkaServer.Options(folder, Ports.anyFree(), Ports.anyFree());
    KafkaServer first = KafkaServer.start(HOME, options);
    var handshake = new KafkaHandshake(options.port());
    var clusterId = handshake.clusterId();
    assertThat(clusterId).isPresent();
    assertThat(first.process().stop(PATIENCE)).isTrue();
    assertThat(handshake.clusterId()).isEmpty();

    KafkaServer second = KafkaServer.start(HOME, options);
    assertThat(handshake.clusterId()).isEqualTo(clusterId);
    second.process().close();
  }

  @Test
  void elasticsearchAnalysesAsTheFullServerDoesAndStopsWithAllItsProcesses() throws IOException {
    var options =
        new ElasticsearchServer.Options(
            folder, Ports.anyFree(), Ports.anyFree(), Secrets.generate());
    ElasticsearchServer server = ElasticsearchServer.start(HOME, options);
    List<ProcessHandle> processes =
        ProcessHandle.of(server.process().pid()).orElseThrow().descendants().toList();
    try {
      var access = server.access();
      assertThat(new ElasticsearchAccess(access.uri(), "crewcall", "wrong").answers()).isFalse();
      var page =
          Http.send(
              HttpRequest.newBuilder(access.uri().resolve("/"))
                  .header("Authorization", basic(access)));
      assertThat(page.body()).contains("\"number\":\"9.");
      var analysed =
          Http.send(
              HttpRequest.newBuilder(access.uri().resolve("/_analyze"))
                  .header("Authorization", basic(access))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          """
                          {"tokenizer": "standard", "text": "Café Videos",
                           "filter": ["lowercase", "asciifolding",
                                      {"type": "stemmer", "language": "english"}]}
                          """)));
      assertThat(analysed.body()).contains("\"cafe\"").contains("\"video\"");
      access.deleteIndices("nothing-");
    } finally {
      assertThat(server.process().stop(PATIENCE)).isTrue();
    }
    assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void objectStoreAcceptsOurKeysAloneAndOurPagesAlone() throws IOException {
    var options =
        new S3Server.Options(
            folder, Ports.anyFree(), "local", Secrets.generate(), List.of("http://localhost:3000"));
    S3Server server = S3Server.start(HOME, options);
    try {
      var access = server.access();
      access.ensureBucket("media");
      access.ensureBucket("media");
      assertThat(new S3Access(access.endpoint(), "local", "wrong").answers()).isFalse();
      assertThat(preflight(access.endpoint(), "http://localhost:3000")).isEqualTo(200);
      assertThat(preflight(access.endpoint(), "http://evil.example")).isNotEqualTo(200);
    } finally {
      assertThat(server.process().stop(PATIENCE)).isTrue();
    }
  }

  @Test
  void busyPortIsNamedBeforeAnythingIsTouched() throws IOException {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var options =
          new PostgresServer.Options(folder.resolve("new"), holder.getLocalPort(), "secret");
      assertThatThrownBy(() -> PostgresServer.start(HOME, options))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining("postgres")
          .hasMessageContaining(Integer.toString(holder.getLocalPort()));
      assertThat(folder.resolve("new")).doesNotExist();
    }
  }

  @Test
  void programThatEndsAtOnceShowsItsLog() {
    var process =
        process("broken", List.of("sh", "-c", "echo the disk is on fire; exit 3"), () -> false);
    assertThatThrownBy(process::start)
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("status 3")
        .hasMessageContaining("the disk is on fire");
  }

  @Test
  void programThatIsNotThereIsNamed() {
    var options =
        new KafkaServer.Options(
            folder, Ports.anyFree(), Ports.anyFree(), 64, folder.resolve("no-jdk"));
    assertThatThrownBy(() -> KafkaServer.start(HOME, options))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("kafka");
  }

  @Test
  void programThatNeverAnswersIsStopped() throws IOException {
    var process = process("silent", List.of("sleep", "600"), () -> false);
    assertThatThrownBy(process::start).hasMessageContaining("not ready after 1 s");
    assertThat(ServerProcess.note("silent", folder)).doesNotExist();
  }

  @Test
  void leftoverOfDeadLauncherIsStoppedAndOfLiveOneIsNot() throws IOException {
    Process leftover = new ProcessBuilder("sleep", "600").start();
    Path note = ServerProcess.note("left", folder);
    Leftovers.note(note, leftover.toHandle(), Signals.TERMINATE);
    assertThatThrownBy(() -> Leftovers.stop("left", note)).hasMessageContaining("already runs");

    List<String> lines = Files.readAllLines(note);
    Files.write(note, List.of("1 0 -", lines.get(1)));
    Leftovers.stop("left", note);
    assertThat(leftover.isAlive()).isFalse();
    assertThat(note).doesNotExist();
  }

  @Test
  void strangerWithRecycledProcessIdIsLeftAlone() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Path note = ServerProcess.note("left", folder);
    Files.write(note, List.of("1 0 -", stranger.pid() + " 12345 TERM"));
    Leftovers.stop("left", note);
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  private ServerProcess process(
      String name, List<String> command, ServerProcess.Readiness readiness) {
    return new ServerProcess(
        name,
        folder,
        List.of(Ports.anyFree()),
        command,
        java.util.Map.of(),
        Signals.TERMINATE,
        readiness,
        Duration.ofSeconds(1),
        () -> {});
  }

  private static String basic(ElasticsearchAccess access) {
    return "Basic "
        + java.util.Base64.getEncoder()
            .encodeToString((access.username() + ":" + access.password()).getBytes());
  }

  private static int preflight(URI endpoint, String origin) throws IOException {
    return Http.send(
            HttpRequest.newBuilder(endpoint.resolve("/media/a.jpg"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT"))
        .statusCode();
  }
}
