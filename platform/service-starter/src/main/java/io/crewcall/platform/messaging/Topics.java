package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Names and settings of the topics, as this installation has them. */
record Topics(MessagingProperties properties, String service) {

  /** The topic of a state record. */
  String nameOf(Class<? extends AggregateState> state) {
    return properties.topicPrefix() + topic(state).value();
  }

  /** The consumer group of this service: its instances share the work. */
  String group() {
    return properties.topicPrefix() + service;
  }

  /** Where this service parks what it cannot digest of a topic. */
  String deadLettersOf(String topic) {
    return topic + "." + group() + ".dlt";
  }

  /** What to make when the topic is missing. Nothing is ever lost by age. */
  NewTopic definition(Class<? extends AggregateState> state) {
    Map<String, String> settings =
        topic(state).compacted()
            ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            : keepWhole();
    return new NewTopic(nameOf(state), properties.partitions(), properties.replication())
        .configs(settings);
  }

  /** What to make before the first dead letter. */
  NewTopic deadLetterDefinition(String topic) {
    return new NewTopic(deadLettersOf(topic), 1, properties.replication()).configs(keepWhole());
  }

  private static Map<String, String> keepWhole() {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        "-1");
  }

  private static Topic topic(Class<? extends AggregateState> state) {
    Topic topic = state.getAnnotation(Topic.class);
    if (topic == null) {
      throw new IllegalArgumentException(state.getName() + " has no @Topic");
    }
    return topic;
  }
}
