package io.crewcall.platform.replicas.refill;

import io.crewcall.contracts.AggregateState;
import io.crewcall.platform.jobs.QueuedJob;
import io.crewcall.platform.messaging.EventHistory;
import io.crewcall.platform.messaging.Subscription;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Imported by services whose replicas have grown. */
@Configuration(proxyBeanMethods = false)
public class RefillConfiguration {
  private static final Logger log = LoggerFactory.getLogger(RefillConfiguration.class);

  /** Tried until Kafka answers. */
  @Bean
  QueuedJob replicaRefill(
      ObjectProvider<Refill<?>> refills,
      ObjectProvider<EventHistory> history,
      TransactionTemplate transaction) {
    List<Refill<?>> known = List.copyOf(refills.stream().toList());
    return QueuedJob.named("replica-refill")
        .concurrency(1)
        .retryForever(Duration.ofSeconds(2), Duration.ofMinutes(1))
        .run(topic -> {
          for (Refill<?> refill : known) {
            if (refill.topic().equals(topic)) {
              long events = read(refill, history.getObject(), transaction);
              log.info("{} events of {} read anew", events, topic);
            }
          }
        });
  }

  private static <T extends AggregateState> long read(
      Refill<T> refill, EventHistory history, TransactionTemplate transaction) {
    Subscription<T> each =
        Subscription.to(
            refill.state(),
            event -> transaction.executeWithoutResult(status -> refill.handler().on(event)));
    try (EventHistory.Reading<T> reading = history.open(each)) {
      return reading.toPresentEnd();
    }
  }
}
