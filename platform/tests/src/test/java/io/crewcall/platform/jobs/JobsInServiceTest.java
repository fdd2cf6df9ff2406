package io.crewcall.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.platform.things.Lamp;
import io.crewcall.platform.things.LampRepository;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.testsupport.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs as a service has them: declared as beans, enqueued with what its entities do. */
@SpringBootTest(classes = ThingApplication.class)
@RealServers
@Import(JobsInServiceTest.Declared.class)
class JobsInServiceTest {

  @Autowired private JobQueue queue;
  @Autowired private LampRepository lamps;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JobsEndpoint endpoint;
  @Autowired private MeterRegistry meters;
  @Autowired private Queue<String> seen;

  @TestConfiguration(proxyBeanMethods = false)
  static class Declared {
    @Bean
    Queue<String> seen() {
      return new ConcurrentLinkedQueue<>();
    }

    @Bean
    QueuedJob lampCheck(LampRepository lamps, Queue<String> seen) {
      return QueuedJob.named("lamp-check")
          .retry(1, Duration.ofSeconds(1), Duration.ofSeconds(1))
          .runWithId(id -> seen.add(lamps.findById(id).orElseThrow().id().toString()));
    }

    @Bean
    RecurringJob tick(Queue<String> seen) {
      return RecurringJob.named("tick").every(Duration.ofMillis(100)).run(() -> seen.add("tick"));
    }
  }

  @Test
  void aJobSeesTheEntityThatItWasEnqueuedWith() {
    Lamp lamp = new Lamp(UUID.randomUUID(), "stage");

    transactions.executeWithoutResult(status -> {
      queue.enqueue("lamp-check", lamp.id());
      lamps.save(lamp);
    });

    await().until(() -> seen.contains(lamp.id().toString()));
  }

  @Test
  void aDeadJobIsShownByTheEndpointAndTheGauge() {
    UUID missing = UUID.randomUUID();

    queue.enqueue("lamp-check", missing);

    await()
        .until(() ->
            endpoint.jobs().dead().stream().anyMatch(dead -> dead.id().equals(missing.toString())));
    await()
        .until(() -> meters.get("crewcall.jobs.dead").tag("job", "lamp-check").gauge().value() > 0);
    assertThat(queue.remove("lamp-check", missing)).isTrue();
  }

  @Test
  void aRecurringJobRuns() {
    await().until(() -> seen.stream().filter("tick"::equals).count() > 2);
  }
}
