package io.crewcall.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives topics that were made by an earlier version the settings that are wanted today. */
final class TopicSettings {
  private static final Logger log = LoggerFactory.getLogger(TopicSettings.class);

  /** A broker learns of a new topic a moment after the controller has made it. */
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(5);

  private static final Duration RETRY = Duration.ofMillis(50);

  private TopicSettings() {}

  /**
   * Changes what differs. Waits for topics that were made just now, perhaps by another instance.
   *
   * @throws UnknownTopicOrPartitionException when a topic is unknown for five seconds
   */
  static void align(Admin admin, List<NewTopic> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
    while (true) {
      try {
        alignKnown(admin, wanted);
        return;
      } catch (UnknownTopicOrPartitionException notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        Thread.sleep(RETRY);
      }
    }
  }

  private static void alignKnown(Admin admin, List<NewTopic> wanted) throws InterruptedException {
    Map<ConfigResource, NewTopic> topics = new HashMap<>();
    wanted.forEach(
        topic -> topics.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic));
    if (topics.isEmpty()) {
      return;
    }
    Map<ConfigResource, Config> present =
        TopicKeeper.get(admin.describeConfigs(topics.keySet()).all());
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    topics.forEach((resource, topic) -> {
      List<AlterConfigOp> differing = differing(topic, present.get(resource));
      if (!differing.isEmpty()) {
        changes.put(resource, differing);
      }
    });
    if (!changes.isEmpty()) {
      TopicKeeper.get(admin.incrementalAlterConfigs(changes).all());
      log.info("changed the settings of topics {}", changes.keySet());
    }
  }

  private static List<AlterConfigOp> differing(NewTopic topic, @Nullable Config present) {
    List<AlterConfigOp> operations = new ArrayList<>();
    topic
        .configs()
        .forEach((name, value) -> {
          ConfigEntry entry = present == null ? null : present.get(name);
          if (entry == null || !value.equals(entry.value())) {
            operations.add(
                new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
          }
        });
    return operations;
  }
}
