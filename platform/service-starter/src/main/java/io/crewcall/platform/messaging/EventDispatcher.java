package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Hands a record to its topic's handler, once. */
final class EventDispatcher {
  private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

  private final Map<String, Subscription<?>> subscriptions = new HashMap<>();
  private final EventJson json;
  private final Inbox inbox;
  private final Clock clock;
  private final MeterRegistry meters;

  EventDispatcher(
      Topics topics,
      Collection<Subscription<?>> subscriptions,
      EventJson json,
      Inbox inbox,
      Clock clock,
      MeterRegistry meters) {
    for (Subscription<?> subscription : subscriptions) {
      String topic = topics.nameOf(subscription.state());
      if (this.subscriptions.put(topic, subscription) != null) {
        throw new IllegalStateException("two subscriptions to " + topic);
      }
    }
    this.json = json;
    this.inbox = inbox;
    this.clock = clock;
    this.meters = meters;
  }

  /** The topics that are listened to. */
  Set<String> topics() {
    return Set.copyOf(subscriptions.keySet());
  }

  /**
   * Applies a record.
   *
   * @param topic where the event was published; a dead letter has come from elsewhere
   * @throws MalformedEventException when it is no event
   * @throws RuntimeException as the handler does
   */
  void dispatch(String topic, ConsumerRecord<String, byte[]> delivered)
      throws MalformedEventException {
    Subscription<?> subscription = subscriptions.get(topic);
    if (subscription == null) {
      throw new MalformedEventException("nobody here listens to " + topic);
    }
    if (delivered.value() == null) {
      log.debug("tombstone at {}-{}", topic, delivered.offset());
      return;
    }
    apply(topic, subscription, delivered);
  }

  private <T extends AggregateState> void apply(
      String topic, Subscription<T> subscription, ConsumerRecord<String, byte[]> delivered)
      throws MalformedEventException {
    Event<T> event = EventHeaders.toEvent(delivered, subscription.state(), json);
    String trace = EventHeaders.optional(delivered.headers(), EventHeaders.TRACE);
    if (trace != null) {
      MDC.put(EventHeaders.TRACE, trace);
    }
    try {
      boolean applied = inbox.once(event, () -> subscription.handler().on(event));
      Duration delay = Duration.between(event.time(), clock.instant());
      meters
          .timer("crewcall.events.delay", "topic", topic, "applied", String.valueOf(applied))
          .record(delay.isNegative() ? Duration.ZERO : delay);
    } finally {
      MDC.remove(EventHeaders.TRACE);
    }
  }
}
