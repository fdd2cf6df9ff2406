package io.crewcall.analytics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceApplication;
import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.analytics.fact.StaleScorecards;
import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.messaging.EventHandler;
import io.crewcall.platform.messaging.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts that are committed while the figures of their users are just being computed: no scorecard
 * stays behind, whatever the order of the commits. {@code -Dcrewcall.race.rounds} and {@code
 * -Dcrewcall.race.people} for more.
 */
@TestPropertySource(
    properties = {
      "crewcall.analytics.recompute-every=1ms",
      "crewcall.analytics.many-facts=1",
      "crewcall.jobs.poll=10ms"
    })
class ScorecardRaceTest extends AnalyticsServiceTest {
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 10);
  private static final int PEOPLE = Integer.getInteger("crewcall.race.people", 60);
  private static final int LISTENERS = 6;

  @Autowired private List<Subscription<?>> subscriptions;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private JsonMapper json;
  @Autowired private Scorecards scorecards;
  @Autowired private ComputeScorecardJob compute;
  @Autowired private Environment environment;

  @Test
  void noFactIsOverlookedHoweverManyListenersThereAre() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      ShortLives lives = new ShortLives(round, PEOPLE);
      try (ExecutorService listeners = Executors.newFixedThreadPool(LISTENERS)) {
        List<Future<?>> told = new ArrayList<>();
        for (List<Event<?>> subject : lives.subjects) {
          told.add(listeners.submit(() -> subject.forEach(this::hear)));
        }
        for (Future<?> lane : told) {
          lane.get();
        }
      }
      drain();
      assertThat(wrong(lives)).as("wrong scorecards of round %d", round).isEmpty();
    }
  }

  @Test
  void twoInstancesLoseNothingAndCountNothingTwice() {
    ShortLives lives = new ShortLives(77, PEOPLE);
    try (ConfigurableApplicationContext second = instance()) {
      assertThat(second.isRunning()).isTrue();
      try (ExecutorService owners = Executors.newFixedThreadPool(LISTENERS)) {
        lives.subjects.forEach(subject -> owners.submit(() -> subject.forEach(events::publish)));
      }
      await().untilAsserted(() -> assertThat(wrong(lives)).isEmpty());
      drain();
      assertThat(wrong(lives)).isEmpty();
    }
  }

  @Test
  void aGigThatIsStoredWhileItsFirstEngagementIsStoredCountsForTheWorker() throws Exception {
    UUID worker = newUser(Role.CREATIVE);
    own(worker);
    Engagement work = new Engagement(UUID.randomUUID(), worker, 20_000);
    Event<?> posted =
        event("gig.published", work.gigId, gig(work.gigId, work.gigRoleId, UUID.randomUUID()));
    Event<?> done =
        event("engagement.completed", work.id, work.state(EngagementState.Status.COMPLETED, null));

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> engagement =
          transaction.execute(status -> {
            handle(posted);
            Future<?> concurrent = other.submit(() -> hear(done));
            // Until it is computed without the gig, or is made to wait for the gig.
            await().until(() -> (concurrent.isDone() && noneStale()) || someWaitForALock());
            return concurrent;
          });
      engagement.get();
    }

    drain();
    awaitOwn(
        worker,
        own -> {
          assertThat(own.at("/skillTags/0/skill").asString()).isEqualTo("editing");
          assertThat(own.at("/skillTags/0/completedGigs").asLong()).isEqualTo(1);
        });
  }

  @Test
  void computationsOfOneUserComeOneAfterTheOther() throws Exception {
    UUID worker = newUser(Role.CREATIVE);
    own(worker);
    drain();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> second =
          transaction.execute(status -> {
            scorecards.lock(worker);
            Future<?> concurrent = other.submit(() -> compute.run(worker));
            await().until(() -> concurrent.isDone() || someWaitForALock());
            assertThat(concurrent.isDone()).isFalse();
            return concurrent;
          });
      second.get();
    }
  }

  private static <T extends AggregateState> Event<T> event(String type, UUID subject, T state) {
    return new Event<>(UUID.randomUUID(), type, "test", NOW, subject, 1, state);
  }

  /** As a listener of the platform does: one transaction for each event. */
  private void hear(Event<?> event) {
    transaction.executeWithoutResult(status -> handle(event));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void handle(Event<?> event) {
    for (Subscription<?> subscription : subscriptions) {
      if (subscription.state() == event.data().getClass()) {
        ((EventHandler) subscription.handler()).on(event);
      }
    }
  }

  private void drain() {
    await().until(this::noneStale);
  }

  private boolean noneStale() {
    return jdbc.sql("select not exists (select from job where task_name = :job)")
        .param("job", StaleScorecards.JOB)
        .query(Boolean.class)
        .single();
  }

  private boolean someWaitForALock() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  /** Those whose figures are not what their events amount to. */
  private Map<UUID, String> wrong(ShortLives lives) {
    Map<UUID, String> wrong = new LinkedHashMap<>();
    lives.expected.forEach((user, expected) -> {
      Map<String, Double> shown = shown(user, expected.keySet());
      if (!expected.equals(shown)) {
        wrong.put(user, expected + " but shown are " + shown);
      }
    });
    return wrong;
  }

  private Map<String, Double> shown(UUID user, Iterable<String> names) {
    JsonNode card =
        jdbc.sql("select figures from scorecard where user_id = :user")
            .param("user", user)
            .query(String.class)
            .optional()
            .map(json::readTree)
            .orElseGet(json::createObjectNode);
    Map<String, Double> shown = new LinkedHashMap<>();
    for (String name : names) {
      shown.put(
          name,
          switch (name) {
            case "earnings" -> number(card.at("/money/earnings/value/0/amount/amount"));
            case "skill:sound" -> number(card.at("/skillTags/0/completedGigs"));
            default -> number(card.at("/metrics/" + name + "/value"));
          });
    }
    return shown;
  }

  private static Double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : null;
  }

  private ConfigurableApplicationContext instance() {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--crewcall.analytics.recompute-every=1ms",
                "--crewcall.analytics.many-facts=1",
                "--crewcall.jobs.poll=10ms"));
    Stream.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "crewcall.kafka.topic-prefix",
            "crewcall.security.issuer",
            "crewcall.security.jwk-set-uri",
            "crewcall.cursor-secret")
        .filter(environment::containsProperty)
        .forEach(name ->
            properties.add(
                "--" + name + "=" + Objects.requireNonNull(environment.getProperty(name))));
    return new SpringApplicationBuilder(AnalyticsServiceApplication.class)
        .run(properties.toArray(String[]::new));
  }
}
