package io.crewcall.server.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Formats the log directory when it is new, then runs the broker in the same JVM: one start instead
 * of two. Arguments: the broker's properties file and the cluster id for a new directory.
 */
public final class KafkaServerMain {
  private KafkaServerMain() {}

  /**
   * Runs until the process is told to end.
   *
   * @param arguments path of {@code server.properties}, cluster id
   */
  public static void main(String[] arguments) throws IOException {
    String configuration = arguments[0];
    String clusterId = arguments[1];
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(configuration))) {
      properties.load(reader);
    }
    Path logs = Path.of(properties.getProperty("log.dirs"));
    if (!Files.exists(logs.resolve("meta.properties"))) {
      Files.createDirectories(logs);
      int status =
          StorageTool.execute(
              new String[] {"format", "-t", clusterId, "-c", configuration}, System.out);
      if (status != 0) {
        System.exit(status);
      }
    }
    Kafka.main(new String[] {configuration});
  }
}
