package io.crewcall.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.user.MailRequest;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingState;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** How long events stay readable, and several features that listen to one topic. */
@SpringBootTest(classes = {ThingApplication.class, TopicSettingsTest.SecondFeature.class})
@RealServers
class TopicSettingsTest {
  @Autowired private Topics topics;
  @Autowired private KafkaClients clients;
  @Autowired private TestEvents events;
  @Autowired private SecondFeature second;

  @TestConfiguration
  static class SecondFeature {
    private final List<UUID> heard = new CopyOnWriteArrayList<>();

    @Bean
    Subscription<ThingState> alsoThings() {
      return Subscription.to(ThingState.class, event -> heard.add(event.subject()));
    }
  }

  @Test
  void supersededStatesAndMessagesLeaveInTime() {
    assertThat(topics.definition(UserState.class).configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("max.compaction.lag.ms", "604800000");
    assertThat(topics.definition(MailRequest.class).configs())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "604800000");
    assertThat(topics.definition(ThingState.class).configs()).containsEntry("retention.ms", "-1");
    assertThat(topics.deadLetterDefinition("a").configs())
        .containsEntry("retention.ms", String.valueOf(Duration.ofDays(30).toMillis()));
  }

  @Test
  void topicsMadeLongAgoFollow() throws Exception {
    NewTopic wanted = topics.definition(UserState.class);
    events.ensureTopic("user.users");
    try (Admin admin = clients.admin()) {
      for (int i = 0; i < 2; i++) {
        TopicSettings.align(admin, List.of(wanted));
      }
      awaitSettings(admin, wanted);
    }
  }

  @Test
  void aTopicThatTheBrokerDoesNotKnowYetIsWaitedFor() throws Exception {
    NewTopic wanted = topics.definition(MailRequest.class);
    try (Admin admin = clients.admin();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> aligned =
          threads.submit(() -> {
            TopicSettings.align(admin, List.of(wanted));
            return null;
          });
      await().pollDelay(Duration.ofMillis(200)).until(() -> !aligned.isDone());
      events.ensureTopic("user.mails");
      aligned.get();

      awaitSettings(admin, wanted);
    }
  }

  /** A broker answers by its copy of the cluster's settings, which follows a moment later. */
  private static void awaitSettings(Admin admin, NewTopic wanted) {
    await().untilAsserted(() -> assertThat(settings(admin, wanted)).isEqualTo(wanted.configs()));
  }

  private static Map<String, String> settings(Admin admin, NewTopic topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    return topic.configs().keySet().stream()
        .collect(Collectors.toMap(Function.identity(), name -> config.get(name).value()));
  }

  @Test
  void everyFeatureHears() {
    UUID id = UUID.randomUUID();
    events.publish("thing.changed", id, 1, new ThingState(id, "a"));
    await().untilAsserted(() -> assertThat(second.heard).contains(id));
  }
}
