package io.crewcall.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crewcall.platform.things.Lamp;
import io.crewcall.platform.things.LampRepository;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.testsupport.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Aggregates as entities: events in the outbox with the version after each change. */
@SpringBootTest(classes = ThingApplication.class, properties = "crewcall.kafka.enabled=false")
@RealServers(kafka = false)
class AggregateRootTest {
  @Autowired private LampRepository lamps;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private record Waiting(String type, long version, String payload) {}

  private List<Waiting> waiting(UUID id) {
    return jdbc.sql(
            "select event_type as type, version, payload from outbox where subject = ? order by id")
        .param(id)
        .query(Waiting.class)
        .list();
  }

  @Test
  void eachSaveWritesItsEventWithTheVersionAndTheStateAfterIt() {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      Lamp lamp = lamps.save(new Lamp(id, "one"));
      lamp.rename("two");
      lamps.save(lamp);
    });
    transaction.executeWithoutResult(status -> {
      Lamp lamp = lamps.findById(id).orElseThrow();
      lamp.rename("three");
      lamps.save(lamp);
    });

    assertThat(waiting(id))
        .extracting(Waiting::type, Waiting::version)
        .containsExactly(
            tuple("lamp.made", 1L), tuple("lamp.renamed", 2L), tuple("lamp.renamed", 3L));
    assertThat(waiting(id))
        .extracting(Waiting::payload)
        .satisfiesExactly(
            first -> assertThat(first).contains("one"),
            second -> assertThat(second).contains("two"),
            third -> assertThat(third).contains("three"));
  }

  @Test
  void whatIsRolledBackLeavesNoEvent() {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      lamps.save(new Lamp(id, "one"));
      status.setRollbackOnly();
    });

    assertThat(waiting(id)).isEmpty();
    assertThat(lamps.findById(id)).isEmpty();
  }

  @Test
  void aSecondEventBeforeTheSaveIsRefused() {
    Lamp lamp = new Lamp(UUID.randomUUID(), "one");

    assertThatThrownBy(() -> lamp.rename("two")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEventWithoutAChangeIsRefused() {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(status -> lamps.save(new Lamp(id, "one")));

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              Lamp lamp = lamps.findById(id).orElseThrow();
              lamp.rename("one");
              lamps.save(lamp);
            }))
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(waiting(id)).hasSize(1);
  }

  @Test
  void manySavedAtOnceTellOneEventEach() {
    List<Lamp> made =
        IntStream.range(0, 120).mapToObj(i -> new Lamp(UUID.randomUUID(), "n" + i)).toList();
    transaction.executeWithoutResult(status -> lamps.saveAll(made));

    assertThat(made).allSatisfy(lamp -> assertThat(waiting(lamp.id())).hasSize(1));
  }

  @Test
  void racingWritersWithALockLoseNothingAndWithoutOneTheSecondIsTold() throws Exception {
    UUID locked = UUID.randomUUID();
    UUID unlocked = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      lamps.save(new Lamp(locked, "start"));
      lamps.save(new Lamp(unlocked, "start"));
    });
    int writers = 32;
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      String name = "n" + i;
      work.add(() -> {
        transaction.executeWithoutResult(status -> {
          Lamp lamp = lamps.lockById(locked).orElseThrow();
          lamp.rename(name);
          lamps.save(lamp);
        });
        try {
          transaction.executeWithoutResult(status -> {
            Lamp lamp = lamps.findById(unlocked).orElseThrow();
            lamp.rename(name);
            lamps.save(lamp);
          });
          return true;
        } catch (OptimisticLockingFailureException lost) {
          return false;
        }
      });
    }
    int won = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> result : threads.invokeAll(work)) {
        won += result.get() ? 1 : 0;
      }
    }

    assertThat(waiting(locked))
        .extracting(Waiting::version)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, writers + 1).boxed().toList());
    assertThat(waiting(unlocked))
        .extracting(Waiting::version)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, won + 1).boxed().toList());
  }
}
