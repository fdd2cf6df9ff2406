package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Hands a record to its topic's handler, once. */
final class EventDispatcher {
  private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

  private final Map<String, Listeners<?>> listeners = new HashMap<>();
  private final Set<String> urgent = new HashSet<>();
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
      listeners.merge(topic, Listeners.of(subscription), Listeners::and);
      if (subscription.urgent()) {
        urgent.add(topic);
      }
    }
    this.json = json;
    this.inbox = inbox;
    this.clock = clock;
    this.meters = meters;
  }

  /** The topics that are listened to. */
  Set<String> topics() {
    return Set.copyOf(listeners.keySet());
  }

  /** Those for whose effect people wait. */
  Set<String> urgentTopics() {
    return Set.copyOf(urgent);
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
    Listeners<?> interested = listeners.get(topic);
    if (interested == null) {
      throw new MalformedEventException("nobody here listens to " + topic);
    }
    if (delivered.value() == null) {
      log.debug("tombstone at {}-{}", topic, delivered.offset());
      return;
    }
    apply(topic, interested, delivered);
  }

  private <T extends AggregateState> void apply(
      String topic, Listeners<T> interested, ConsumerRecord<String, byte[]> delivered)
      throws MalformedEventException {
    Event<T> event = EventHeaders.toEvent(delivered, interested.state(), json);
    String trace = EventHeaders.optional(delivered.headers(), EventHeaders.TRACE);
    if (trace != null) {
      MDC.put(EventHeaders.TRACE, trace);
    }
    try {
      boolean applied = inbox.once(event, () -> interested.on(event));
      Duration delay = Duration.between(event.time(), clock.instant());
      meters
          .timer("crewcall.events.delay", "topic", topic, "applied", String.valueOf(applied))
          .record(delay.isNegative() ? Duration.ZERO : delay);
    } finally {
      MDC.remove(EventHeaders.TRACE);
    }
  }

  /** All that one service does with the events of one topic, in one transaction. */
  private record Listeners<T extends AggregateState>(
      Class<T> state, List<EventHandler<T>> handlers) {

    static <T extends AggregateState> Listeners<T> of(Subscription<T> subscription) {
      return new Listeners<>(subscription.state(), List.of(subscription.handler()));
    }

    Listeners<T> and(Listeners<?> others) {
      if (others.state() != state) {
        throw new IllegalStateException(state + " and " + others.state() + " share a topic");
      }
      List<EventHandler<T>> all = new ArrayList<>(handlers);
      @SuppressWarnings("unchecked")
      Listeners<T> same = (Listeners<T>) others;
      all.addAll(same.handlers());
      return new Listeners<>(state, List.copyOf(all));
    }

    void on(Event<T> event) {
      handlers.forEach(handler -> handler.on(event));
    }
  }
}
