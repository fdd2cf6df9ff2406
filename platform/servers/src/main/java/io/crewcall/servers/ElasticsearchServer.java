package io.crewcall.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A one-node Elasticsearch 9: its own process, on 127.0.0.1 alone, security on, one user. It is the
 * small distribution of the Maven repositories with the analysis parts that our mappings use; it
 * has no scripts, no ingest processors and no by-query operations.
 */
public final class ElasticsearchServer {
  private static final String NAME = "elasticsearch";
  private static final Duration START = Duration.ofSeconds(180);
  private static final int HASH_ITERATIONS = 10_000;
  private static final int SALT_BYTES = 32;
  private static final int HASH_BITS = 256;

  private final RunningServer process;
  private final ElasticsearchAccess access;

  private ElasticsearchServer(RunningServer process, ElasticsearchAccess access) {
    this.process = process;
    this.access = access;
  }

  /**
   * What to start.
   *
   * @param folder of this server's configuration, data and log; made when missing
   * @param port for clients
   * @param transportPort for the node's talk with other nodes, of which there are none
   * @param password of the user {@code crewcall}; may change from start to start
   */
  public record Options(
      Path folder,
      int port,
      int transportPort,
      String username,
      String password,
      int heapMegabytes,
      Path javaHome) {
    /** With absolute paths. */
    public Options {
      folder = folder.toAbsolutePath().normalize();
    }

    /** User {@code crewcall}, 256 MB of heap, on the JVM that asks. */
    public Options(Path folder, int port, int transportPort, String password) {
      this(
          folder,
          port,
          transportPort,
          "crewcall",
          password,
          256,
          Path.of(System.getProperty("java.home")));
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "ElasticsearchServer.Options[%s, port %d]".formatted(folder, port);
    }
  }

  /**
   * Starts the server and logs in.
   *
   * @throws PortInUseException when something listens on one of the ports
   * @throws ServerStartException when it does not come up in 3 minutes
   */
  public static ElasticsearchServer start(ServerHome home, Options options) {
    List<Integer> ports = List.of(options.port(), options.transportPort());
    Path folder = options.folder();
    ServerProcess.prepare(NAME, folder, ports);
    Path programs = programs(home);
    try {
      Files.createDirectories(folder.resolve("tmp"));
      Files.createDirectories(folder.resolve("logs"));
      configure(programs, options);
    } catch (IOException e) {
      throw new ServerStartException("cannot configure Elasticsearch in " + folder, e);
    }
    Unprivileged unprivileged = Unprivileged.here();
    unprivileged.own(folder);
    ElasticsearchAccess access =
        new ElasticsearchAccess(
            URI.create("http://127.0.0.1:" + options.port()),
            options.username(),
            options.password());
    RunningServer process =
        new ServerProcess(
                NAME,
                folder,
                ports,
                unprivileged.command(List.of(programs.resolve("bin/elasticsearch").toString())),
                Map.of(
                    "JAVA_HOME",
                    "",
                    "ES_JAVA_HOME",
                    options.javaHome().toString(),
                    "ES_JAVA_OPTS",
                    "",
                    "ES_PATH_CONF",
                    folder.resolve("config").toString(),
                    "ES_TMPDIR",
                    folder.resolve("tmp").toString(),
                    "CLI_JAVA_OPTS",
                    "-Xms4m -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                        + scratch(folder.resolve("tmp"))),
                Signals.TERMINATE,
                access::answers,
                START,
                () -> {})
            .start();
    return new ElasticsearchServer(process, access);
  }

  /** The distribution with our plugin in it; a changed plugin makes a new folder. */
  private static Path programs(ServerHome home) {
    Path dist = home.require("elasticsearch");
    Path zip = Unpacking.only(dist, "elasticsearch-", ".zip");
    Path plugin = Unpacking.only(dist, "server-elasticsearch-", ".jar");
    String version = zip.getFileName().toString().replace(".zip", "");
    return Unpacking.once(
            home,
            version + "-" + Unpacking.checksum(plugin),
            folder -> {
              Unpacking.zip(zip, folder);
              Path plugins = folder.resolve(version).resolve("plugins/local-analysis");
              Files.createDirectories(plugins);
              Files.createDirectories(folder.resolve(version).resolve("logs"));
              Files.copy(plugin, plugins.resolve("local-analysis.jar"));
              try (var jar = new ZipFile(plugin.toFile());
                  var descriptor =
                      jar.getInputStream(jar.getEntry("plugin-descriptor.properties"))) {
                Files.copy(descriptor, plugins.resolve("plugin-descriptor.properties"));
              }
            })
        .resolve(version);
  }

  private static void configure(Path programs, Options options) throws IOException {
    Path configuration = options.folder().resolve("config");
    if (!Files.exists(configuration.resolve("log4j2.properties"))) {
      copy(programs.resolve("config"), configuration);
      Files.deleteIfExists(configuration.resolve("elasticsearch.keystore"));
    }
    Files.write(
        configuration.resolve("elasticsearch.yml"),
        List.of(
            "cluster.name: crewcall-local",
            "node.name: local",
            "path.data: " + options.folder().resolve("data"),
            "path.logs: " + options.folder().resolve("logs"),
            "network.host: 127.0.0.1",
            "http.port: " + options.port(),
            "transport.port: " + options.transportPort(),
            "discovery.type: single-node",
            // A developer's disk is often nearly full; the index is small and rebuildable.
            "cluster.routing.allocation.disk.threshold_enabled: false",
            "xpack.security.enabled: true",
            "xpack.security.autoconfiguration.enabled: false",
            "xpack.security.http.ssl.enabled: false",
            "xpack.security.transport.ssl.enabled: false"));
    Files.createDirectories(configuration.resolve("jvm.options.d"));
    Files.write(
        configuration.resolve("jvm.options.d/local.options"),
        List.of(
            "-Xms" + options.heapMegabytes() + "m",
            "-Xmx" + options.heapMegabytes() + "m",
            "-XX:-AlwaysPreTouch",
            "-XX:-UseG1GC",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr:utctime,level,tags"));
    Files.writeString(
        configuration.resolve("users"), options.username() + ":" + hash(options.password()) + "\n");
    Files.writeString(
        configuration.resolve("users_roles"), "superuser:" + options.username() + "\n");
  }

  /** As Elasticsearch stores passwords in files; saves a JVM for its own command. */
  private static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
              .generateSecret(
                  new PBEKeySpec(password.toCharArray(), salt, HASH_ITERATIONS, HASH_BITS))
              .getEncoded();
      Base64.Encoder encoder = Base64.getEncoder();
      return "{PBKDF2}%d$%s$%s"
          .formatted(HASH_ITERATIONS, encoder.encodeToString(salt), encoder.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new ServerStartException("this JVM cannot hash passwords with PBKDF2", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The process; stop it with this. */
  public RunningServer process() {
    return process;
  }

  /** Address, user and password. */
  public ElasticsearchAccess access() {
    return access;
  }

  /**
   * Elasticsearch's start-up program leaves folders behind, which should not pile up in the
   * machine's own temporary folder. Its script splits the options at spaces, so a path with one
   * cannot be given.
   */
  private static String scratch(Path folder) {
    return folder.toString().contains(" ") ? "" : " -Djava.io.tmpdir=" + folder;
  }
}
