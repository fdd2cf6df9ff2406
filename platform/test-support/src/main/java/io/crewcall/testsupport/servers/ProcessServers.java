package io.crewcall.testsupport.servers;

import io.crewcall.servers.ElasticsearchAccess;
import io.crewcall.servers.ElasticsearchServer;
import io.crewcall.servers.KafkaServer;
import io.crewcall.servers.Ports;
import io.crewcall.servers.PostgresAccess;
import io.crewcall.servers.PostgresServer;
import io.crewcall.servers.RunningServer;
import io.crewcall.servers.S3Access;
import io.crewcall.servers.S3Server;
import io.crewcall.servers.Secrets;
import io.crewcall.servers.ServerHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Servers as processes of this machine, from the Maven artifacts that the build collected. */
final class ProcessServers implements ServerSource {
  private static final int CONNECTIONS = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ServerHome home;
  private final Path folder;
  private final List<RunningServer> running = new CopyOnWriteArrayList<>();

  ProcessServers(ServerHome home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  @Override
  public PostgresAccess startPostgres() {
    var options =
        new PostgresServer.Options(folder.resolve("postgres"), Ports.anyFree(), Secrets.generate())
            .throwAway(CONNECTIONS);
    PostgresServer server = PostgresServer.start(home, options);
    running.add(server.process());
    return server.access();
  }

  @Override
  public String startKafka() {
    KafkaServer server =
        KafkaServer.start(
            home,
            new KafkaServer.Options(folder.resolve("kafka"), Ports.anyFree(), Ports.anyFree()));
    running.add(server.process());
    return server.bootstrapServers();
  }

  @Override
  public ElasticsearchAccess startElasticsearch() {
    ElasticsearchServer server =
        ElasticsearchServer.start(
            home,
            new ElasticsearchServer.Options(
                folder.resolve("elasticsearch"),
                Ports.anyFree(),
                Ports.anyFree(),
                Secrets.generate()));
    running.add(server.process());
    return server.access();
  }

  @Override
  public S3Access startS3() {
    S3Server server =
        S3Server.start(
            home,
            new S3Server.Options(
                folder.resolve("s3"),
                Ports.anyFree(),
                "test-access",
                Secrets.generate(),
                List.of("http://localhost:3000")));
    running.add(server.process());
    return server.access();
  }

  @Override
  public void close() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      running.forEach(server -> threads.execute(() -> server.stop(PATIENCE)));
    }
  }
}
