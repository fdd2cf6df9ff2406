package io.crewcall.platform.messaging;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives topics that were made by an earlier version the settings that are wanted today. */
final class TopicSettings {
  private static final Logger log = LoggerFactory.getLogger(TopicSettings.class);

  private TopicSettings() {}

  static void align(Admin admin, List<NewTopic> wanted) throws InterruptedException {
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
