package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Names and settings of the topics, as this installation has them. */
record Topics(MessagingProperties properties, String service) {
  /** Longest time that a state stays readable after a newer one of its key. */
  static final Duration SUPERSEDED_STAYS = Duration.ofDays(7);

  /** How long there is to mend what could not be digested, and to replay it. */
  static final Duration DEAD_LETTERS_STAY = Duration.ofDays(30);

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

  /**
   * What to make when the topic is missing. No last state and no counted fact is ever lost by age;
   * what is superseded is gone after {@link #SUPERSEDED_STAYS} at the latest, erased names with it.
   */
  NewTopic definition(Class<? extends AggregateState> state) {
    Topic topic = topic(state);
    Map<String, String> settings =
        topic.compacted()
            ? Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                String.valueOf(SUPERSEDED_STAYS.toMillis()))
            : kept(topic.keptDays() == 0 ? null : Duration.ofDays(topic.keptDays()));
    return new NewTopic(nameOf(state), properties.partitions(), properties.replication())
        .configs(settings);
  }

  /** What to make before the first dead letter. */
  NewTopic deadLetterDefinition(String topic) {
    return new NewTopic(deadLettersOf(topic), 1, properties.replication())
        .configs(kept(DEAD_LETTERS_STAY));
  }

  /**
   * @param time null for good
   */
  private static Map<String, String> kept(@Nullable Duration time) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG,
        time == null ? "-1" : String.valueOf(time.toMillis()),
        // A segment goes as a whole: it must not collect for longer than a day.
        TopicConfig.SEGMENT_MS_CONFIG,
        String.valueOf(
            time == null ? Duration.ofDays(7).toMillis() : Duration.ofDays(1).toMillis()));
  }

  private static Topic topic(Class<? extends AggregateState> state) {
    Topic topic = state.getAnnotation(Topic.class);
    if (topic == null) {
      throw new IllegalArgumentException(state.getName() + " has no @Topic");
    }
    return topic;
  }
}
