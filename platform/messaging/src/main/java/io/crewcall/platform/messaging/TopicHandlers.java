package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;

/**
 * All that one service does with the events of one topic.
 *
 * @param together whether events that arrive together may share a transaction
 */
record TopicHandlers<T extends AggregateState>(
    Class<T> state, List<EventHandler<T>> handlers, boolean together) {

  static <T extends AggregateState> TopicHandlers<T> of(Subscription<T> subscription) {
    return new TopicHandlers<>(
        subscription.state(), List.of(subscription.handler()), subscription.together());
  }

  TopicHandlers<T> and(TopicHandlers<?> others) {
    if (others.state() != state) {
      throw new IllegalStateException(state + " and " + others.state() + " share a topic");
    }
    List<EventHandler<T>> all = new ArrayList<>(handlers);
    @SuppressWarnings("unchecked")
    TopicHandlers<T> same = (TopicHandlers<T>) others;
    all.addAll(same.handlers());
    return new TopicHandlers<>(state, List.copyOf(all), together && others.together());
  }

  /**
   * @param traces of the requests that the events come from, by event
   * @param next called after each call of a handler
   */
  void on(List<Event<T>> events, Map<UUID, String> traces, Runnable next) {
    for (EventHandler<T> handler : handlers) {
      if (handler instanceof BatchEventHandler<T> batch && events.size() > 1) {
        batch.onAll(events);
        next.run();
        continue;
      }
      for (Event<T> event : events) {
        String trace = traces.get(event.id());
        try {
          if (trace != null) {
            MDC.put(EventHeaders.TRACE, trace);
          }
          handler.on(event);
          next.run();
        } finally {
          MDC.remove(EventHeaders.TRACE);
        }
      }
    }
  }
}
