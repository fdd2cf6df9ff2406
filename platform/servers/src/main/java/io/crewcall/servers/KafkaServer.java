package io.crewcall.servers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Kafka 4 broker that is its own controller: its own process, on 127.0.0.1 alone, without
 * passwords. Topics are never made by use; a topic's retention is the topic's own setting.
 */
public final class KafkaServer {
  private static final String NAME = "kafka";
  private static final String MAIN = "io.crewcall.server.kafka.KafkaServerMain";
  private static final Duration START = Duration.ofSeconds(90);

  private final RunningServer process;

  private KafkaServer(RunningServer process) {
    this.process = process;
  }

  /**
   * What to start.
   *
   * @param folder of this server's data and log; made when missing
   * @param port for clients; below 32768, so that a client waiting for the broker never meets
   *     itself
   * @param controllerPort for the broker's talk with itself; likewise
   */
  public record Options(
      Path folder, int port, int controllerPort, int heapMegabytes, Path javaHome) {
    /** With absolute paths. */
    public Options {
      folder = folder.toAbsolutePath().normalize();
    }

    /** 192 MB of heap, on the JVM that asks. */
    public Options(Path folder, int port, int controllerPort) {
      this(folder, port, controllerPort, 192, Path.of(System.getProperty("java.home")));
    }
  }

  /**
   * Starts the broker and asks it for its cluster's id.
   *
   * @throws PortInUseException when something listens on one of the ports
   * @throws ServerStartException when it does not come up in 90 s, or another broker answers
   */
  public static KafkaServer start(ServerHome home, Options options) {
    List<Integer> ports = List.of(options.port(), options.controllerPort());
    Path folder = options.folder();
    ServerProcess.prepare(NAME, folder, ports);
    Path configuration = folder.resolve("server.properties");
    String clusterId;
    try {
      Files.createDirectories(folder);
      Files.write(configuration, configuration(options));
      clusterId = clusterId(folder);
    } catch (IOException e) {
      throw new ServerStartException("cannot configure Kafka in " + folder, e);
    }
    JavaCommand command =
        JavaCommand.of(
            home,
            NAME,
            options.javaHome(),
            options.heapMegabytes(),
            home.require("kafka"),
            MAIN,
            List.of(configuration.toString(), clusterId));
    KafkaHandshake handshake = new KafkaHandshake(options.port());
    return new KafkaServer(
        new ServerProcess(
                NAME,
                folder,
                ports,
                command.command(),
                Map.of(),
                Signals.TERMINATE,
                () -> answers(handshake, clusterId),
                START,
                command::keepCache)
            .start());
  }

  private static boolean answers(KafkaHandshake handshake, String clusterId) {
    var answer = handshake.clusterId();
    if (answer.isPresent() && !answer.get().equals(clusterId)) {
      throw new ServerStartException("another Kafka cluster answers: " + answer.get());
    }
    return answer.isPresent();
  }

  /** The id that the folder was formatted with, or a new one. */
  private static String clusterId(Path folder) throws IOException {
    Path properties = folder.resolve("data/meta.properties");
    if (Files.exists(properties)) {
      for (String line : Files.readAllLines(properties)) {
        if (line.startsWith("cluster.id=")) {
          return line.substring("cluster.id=".length()).strip();
        }
      }
    }
    UUID random = UUID.randomUUID();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(random.getMostSignificantBits())
            .putLong(random.getLeastSignificantBits())
            .array();
    // Kafka refuses an id that looks like a command-line option.
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return id.startsWith("-") ? "A" + id.substring(1) : id;
  }

  private static List<String> configuration(Options options) {
    List<String> lines = new ArrayList<>();
    lines.add("process.roles=broker,controller");
    lines.add("node.id=1");
    lines.add("controller.quorum.voters=1@127.0.0.1:" + options.controllerPort());
    lines.add(
        "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(options.port(), options.controllerPort()));
    lines.add("advertised.listeners=PLAINTEXT://127.0.0.1:" + options.port());
    lines.add("listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    lines.add("controller.listener.names=CONTROLLER");
    lines.add("inter.broker.listener.name=PLAINTEXT");
    lines.add("log.dirs=" + options.folder().resolve("data"));
    lines.add("auto.create.topics.enable=false");
    lines.add("num.partitions=3");
    // One broker: the defaults would wait for three.
    lines.add("default.replication.factor=1");
    lines.add("min.insync.replicas=1");
    lines.add("offsets.topic.replication.factor=1");
    lines.add("offsets.topic.num.partitions=5");
    lines.add("transaction.state.log.replication.factor=1");
    lines.add("transaction.state.log.min.isr=1");
    lines.add("transaction.state.log.num.partitions=3");
    lines.add("share.coordinator.state.topic.replication.factor=1");
    lines.add("share.coordinator.state.topic.min.isr=1");
    lines.add("share.coordinator.state.topic.num.partitions=3");
    lines.add("group.initial.rebalance.delay.ms=0");
    lines.add("num.network.threads=2");
    lines.add("num.io.threads=4");
    // The cleaner of compacted topics reserves 128 MB otherwise.
    lines.add("log.cleaner.dedupe.buffer.size=4194304");
    return lines;
  }

  /** The process; stop it with this. */
  public RunningServer process() {
    return process;
  }

  /** For clients on this machine. */
  public String bootstrapServers() {
    return "127.0.0.1:" + process.port();
  }
}
