package io.crewcall.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingEffects;
import io.crewcall.platform.things.ThingState;
import io.crewcall.platform.things.Things;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = ThingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@RealServers
class OutboxTest {
  private static final int KEYS = 64;
  private static final int WRITERS = 8;
  private static final int EVENTS = 5000;

  @Autowired private Things things;
  @Autowired private ThingEffects effects;
  @Autowired private TestEvents events;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient jdbc;
  @Autowired private KafkaClients clients;
  @Autowired private MeterRegistry meters;

  @Test
  void keepsTheOrderPerAggregateWithManyWritersAndTwoRelaysThatLoseTheirLead() throws Exception {
    OutboxRelay second =
        new OutboxRelay(
            RelayConnection.of(dataSource, "second"),
            new OutboxSender(() -> clients.producer("second"), "thing-service"),
            () -> {});
    second.start();
    List<UUID> keys = Stream.generate(UUID::randomUUID).limit(KEYS).toList();
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(
            threads.submit(() -> {
              for (int i = 0; i < EVENTS / WRITERS; i++) {
                things.change(keys.get(ThreadLocalRandom.current().nextInt(KEYS)), "n" + i);
              }
            }));
      }
      Future<Integer> murderer = threads.submit(() -> endLeadersWhile(writing));
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      assertThat(murderer.get()).as("leads lost").isPositive();
      await().until(() -> things.waiting() == 0);
    } finally {
      second.stop();
    }

    Set<String> mine = Set.copyOf(keys.stream().map(UUID::toString).toList());
    var records =
        events.records("thing.things").stream().filter(r -> mine.contains(r.key())).toList();
    assertThat(FirstDeliveries.inOrder(records).events()).isEqualTo(EVENTS);

    await()
        .until(
            () -> effects.all().stream().filter(e -> keys.contains(e.subject())).count() == EVENTS);
    Map<UUID, Long> last = new HashMap<>();
    for (ThingEffects.Effect effect : effects.all()) {
      assertThat(effect.version()).isEqualTo(last.getOrDefault(effect.subject(), 0L) + 1);
      last.put(effect.subject(), effect.version());
    }
  }

  /** Ends the session of whichever relay leads, again and again. */
  private int endLeadersWhile(AtomicBoolean writing) throws InterruptedException {
    int ended = 0;
    while (writing.get()) {
      ended +=
          jdbc.sql(
                  """
                  select pg_terminate_backend(pid) from pg_locks
                  where locktype = 'advisory' and classid = 7236
                    and database = (select oid from pg_database where datname = current_database())
                  """)
              .query(Boolean.class)
              .list()
              .size();
      Thread.sleep(400);
    }
    return ended;
  }

  @Test
  void publishesNothingAfterARollback() {
    UUID undone = UUID.randomUUID();
    UUID done = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      things.change(undone, "never");
      status.setRollbackOnly();
    });
    things.change(done, "yes");

    events.await(ThingState.class, "thing.changed", done);
    assertThat(events.all(ThingState.class)).noneMatch(event -> event.subject().equals(undone));
  }

  @Test
  void sendsTheWholeEnvelope() {
    UUID id = UUID.randomUUID();
    Instant before = Instant.now().minusSeconds(1);
    things.change(id, "first");
    things.change(id, "second");

    var event = events.await(ThingState.class, e -> e.subject().equals(id) && e.version() == 2);

    assertThat(event.type()).isEqualTo("thing.changed");
    assertThat(event.source()).isEqualTo("thing-service");
    assertThat(event.time()).isBetween(before, Instant.now().plusSeconds(1));
    assertThat(event.data()).isEqualTo(new ThingState(id, "second"));
  }

  @Test
  void refusesWhatWouldNotBeSafe() {
    UUID id = UUID.randomUUID();
    ThingState state = new ThingState(id, "x");
    assertThatThrownBy(() -> outbox.publish("thing.changed", id, 1, state))
        .isInstanceOf(IllegalTransactionStateException.class);
    AccountState foreign =
        AccountStateBuilder.builder()
            .accountId(id)
            .handle("handle")
            .displayName("Name")
            .roles(Set.of())
            .active(true)
            .registeredAt(Instant.parse("2026-01-01T00:00:00Z"))
            .build();
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> outbox.publish("x.y", id, 1, foreign)))
        .hasMessageContaining("OwnedTopics");
    assertThatThrownBy(() -> things.change(id, "x".repeat(JdbcOutbox.MAX_PAYLOAD_BYTES)))
        .hasMessageContaining("larger");
    assertThat(things.count(id)).isZero();
  }

  @Test
  void showsItsBacklog() {
    assertThat(meters.get("crewcall.outbox.backlog").gauge().value()).isNotNaN();
    assertThat(meters.get("crewcall.outbox.oldest.age").gauge().value()).isNotNegative();
    await()
        .until(() ->
            meters.find("kafka.consumer.fetch.manager.records.lag.max").gauge() != null
                || meters.find("kafka.consumer.fetch.manager.records.lag").gauge() != null);
  }
}
