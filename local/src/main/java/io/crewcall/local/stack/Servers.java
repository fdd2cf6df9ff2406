package io.crewcall.local.stack;

import io.crewcall.local.home.Home;
import io.crewcall.local.home.Secrets;
import io.crewcall.local.home.ServiceSettings;
import io.crewcall.local.topology.ServerSpec;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import io.crewcall.servers.ElasticsearchServer;
import io.crewcall.servers.KafkaServer;
import io.crewcall.servers.PostgresServer;
import io.crewcall.servers.RunningServer;
import io.crewcall.servers.S3Server;
import io.crewcall.servers.ServerHome;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Makes the units of the servers, with what each needs of the topology and the secrets. */
final class Servers {
  private final Home home;
  private final Topology topology;
  private final Secrets secrets;
  private final ServerHome programs;

  Servers(Home home, Topology topology, Secrets secrets) {
    this.home = home;
    this.topology = topology;
    this.secrets = secrets;
    this.programs = ServerHome.of(home.root());
  }

  List<Unit> units() {
    return topology.servers().stream().map(this::unit).toList();
  }

  private Unit unit(ServerSpec server) {
    if (server.name().equals("mail")) {
      return new MailUnit(server.name(), server.port(), home.log("launcher"));
    }
    Path folder = home.data(server.name());
    Supplier<RunningServer> starter =
        switch (server.name()) {
          case "postgres" -> () -> postgres(server, folder);
          case "kafka" ->
              () ->
                  KafkaServer.start(
                          programs,
                          new KafkaServer.Options(
                              folder, server.port(), server.otherPort("controller")))
                      .process();
          case "elasticsearch" ->
              () ->
                  ElasticsearchServer.start(
                          programs,
                          new ElasticsearchServer.Options(
                              folder,
                              server.port(),
                              server.otherPort("transport"),
                              secrets.elasticsearch()))
                      .process();
          case "s3" ->
              () ->
                  S3Server.start(
                          programs,
                          new S3Server.Options(
                              folder,
                              server.port(),
                              secrets.s3AccessKey(),
                              secrets.s3SecretKey(),
                              browserOrigins()))
                      .process();
          default ->
              throw new IllegalArgumentException("no way to start a server named " + server.name());
        };
    return new ServerUnit(
        server.name(),
        server.port(),
        folder.resolve(server.name() + ".log"),
        home.log(server.name()),
        starter);
  }

  /** Starts PostgreSQL with a database and a role for each service that has one. */
  private RunningServer postgres(ServerSpec server, Path folder) {
    PostgresServer postgres =
        PostgresServer.start(
            programs,
            new PostgresServer.Options(folder, server.port(), secrets.postgresSuperuser()));
    boolean complete = false;
    try {
      for (ServiceSpec service : topology.services()) {
        if (service.database().isPresent()) {
          String role = service.role().orElseThrow();
          postgres.ensureDatabase(service.database().get(), role, secrets.postgresRole(role));
        }
      }
      complete = true;
      return postgres.process();
    } finally {
      if (!complete) {
        postgres.process().close();
      }
    }
  }

  /** Whose pages may talk to the store: the platform's own, and those in development. */
  private List<String> browserOrigins() {
    return List.of(
        ServiceSettings.publicAddress(topology), "http://localhost:3000", "http://localhost:5173");
  }
}
