package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands records to their topic's handlers, each once. */
final class EventDispatcher {
  private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

  private final Map<String, TopicHandlers<?>> listeners = new HashMap<>();
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
      listeners.merge(topic, TopicHandlers.of(subscription), TopicHandlers::and);
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

  /** Whether events of a topic share a transaction when they arrive together. */
  boolean together(String topic) {
    TopicHandlers<?> interested = listeners.get(topic);
    return interested != null && interested.together();
  }

  /**
   * Applies records in one transaction.
   *
   * @param topic where the events were published; a dead letter has come from elsewhere
   * @throws MalformedEventException when one is no event; none is applied then
   * @throws RuntimeException as the handlers do; none is applied then
   */
  void dispatch(String topic, List<ConsumerRecord<String, byte[]>> delivered)
      throws MalformedEventException {
    TopicHandlers<?> interested = listeners.get(topic);
    if (interested == null) {
      throw new MalformedEventException("nobody here listens to " + topic);
    }
    apply(topic, interested, delivered);
  }

  private <T extends AggregateState> void apply(
      String topic, TopicHandlers<T> interested, List<ConsumerRecord<String, byte[]>> delivered)
      throws MalformedEventException {
    List<Event<T>> events = new ArrayList<>(delivered.size());
    Map<UUID, String> traces = new HashMap<>();
    for (ConsumerRecord<String, byte[]> one : delivered) {
      if (one.value() == null) {
        log.debug("tombstone at {}-{}", topic, one.offset());
        continue;
      }
      Event<T> event = EventHeaders.toEvent(one, interested.state(), json);
      String trace = EventHeaders.optional(one.headers(), EventHeaders.TRACE);
      if (trace != null) {
        traces.put(event.id(), trace);
      }
      events.add(event);
    }
    if (events.isEmpty()) {
      return;
    }
    List<Event<T>> applied = inbox.once(events, news -> interested.on(news, traces, inbox::next));
    measure(topic, applied, true);
    events.removeAll(applied);
    measure(topic, events, false);
  }

  private void measure(String topic, List<? extends Event<?>> events, boolean applied) {
    Instant now = clock.instant();
    for (Event<?> event : events) {
      Duration delay = Duration.between(event.time(), now);
      meters
          .timer("crewcall.events.delay", "topic", topic, "applied", String.valueOf(applied))
          .record(delay.isNegative() ? Duration.ZERO : delay);
    }
  }
}
