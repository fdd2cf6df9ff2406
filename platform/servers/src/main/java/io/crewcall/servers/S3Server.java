package io.crewcall.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An S3 object store over a folder (S3Proxy): its own process, on 127.0.0.1 alone, one pair of
 * keys, every request signed.
 */
public final class S3Server {
  private static final String NAME = "s3";
  private static final String MAIN = "io.crewcall.server.s3.S3ServerMain";
  private static final Duration START = Duration.ofSeconds(60);

  private final RunningServer process;
  private final S3Access access;

  private S3Server(RunningServer process, S3Access access) {
    this.process = process;
    this.access = access;
  }

  /**
   * What to start.
   *
   * @param folder of this server's objects and log; made when missing
   * @param secretKey may change from start to start
   * @param corsOrigins the origins whose pages may talk to the store, such as {@code
   *     http://localhost:3000}
   */
  public record Options(
      Path folder,
      int port,
      String accessKey,
      String secretKey,
      List<String> corsOrigins,
      int heapMegabytes,
      Path javaHome) {
    /** With absolute paths and a copy of the list. */
    public Options {
      folder = folder.toAbsolutePath().normalize();
      corsOrigins = List.copyOf(corsOrigins);
    }

    /** 128 MB of heap, on the JVM that asks. */
    public Options(
        Path folder, int port, String accessKey, String secretKey, List<String> corsOrigins) {
      this(
          folder,
          port,
          accessKey,
          secretKey,
          corsOrigins,
          128,
          Path.of(System.getProperty("java.home")));
    }

    /** Without the secret key. */
    @Override
    public String toString() {
      return "S3Server.Options[%s, port %d]".formatted(folder, port);
    }
  }

  /**
   * Starts the store and lists its buckets with our keys.
   *
   * @throws PortInUseException when something listens on the port
   * @throws ServerStartException when it does not come up within a minute
   */
  public static S3Server start(ServerHome home, Options options) {
    Path folder = options.folder();
    ServerProcess.prepare(NAME, folder, List.of(options.port()));
    Path configuration = folder.resolve("s3.properties");
    try {
      Files.createDirectories(folder);
      OwnerOnly.write(
          configuration,
          List.of(
              "port=" + options.port(),
              "directory=" + folder.resolve("data"),
              "access-key=" + options.accessKey(),
              "secret-key=" + options.secretKey(),
              "cors-origins=" + String.join(",", options.corsOrigins())));
    } catch (IOException e) {
      throw new ServerStartException("cannot configure the object store in " + folder, e);
    }
    JavaCommand command =
        JavaCommand.of(
            home,
            NAME,
            options.javaHome(),
            options.heapMegabytes(),
            home.require("s3proxy"),
            MAIN,
            List.of(configuration.toString()));
    S3Access access =
        new S3Access(
            URI.create("http://127.0.0.1:" + options.port()),
            options.accessKey(),
            options.secretKey());
    return new S3Server(
        new ServerProcess(
                NAME,
                folder,
                List.of(options.port()),
                command.command(),
                Map.of(),
                Signals.TERMINATE,
                access::answers,
                START,
                command::keepCache)
            .start(),
        access);
  }

  /** The process; stop it with this. */
  public RunningServer process() {
    return process;
  }

  /** Address and keys. */
  public S3Access access() {
    return access;
  }
}
