package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;

/**
 * A feature's interest in one topic. Declared as a bean; the starter does the rest. Where several
 * features of a service listen to one topic, an event has its effect on all of them in one
 * transaction, or on none.
 *
 * @param state which topic, by the record it carries
 */
public record Subscription<T extends AggregateState>(Class<T> state, EventHandler<T> handler) {

  public static <T extends AggregateState> Subscription<T> to(
      Class<T> state, EventHandler<T> handler) {
    return new Subscription<>(state, handler);
  }
}
