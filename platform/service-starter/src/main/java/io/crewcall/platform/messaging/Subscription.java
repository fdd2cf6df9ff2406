package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;

/**
 * A service's interest in one topic. Declared as a bean, one per topic; the starter does the rest.
 *
 * @param state which topic, by the record it carries
 */
public record Subscription<T extends AggregateState>(Class<T> state, EventHandler<T> handler) {

  public static <T extends AggregateState> Subscription<T> to(
      Class<T> state, EventHandler<T> handler) {
    return new Subscription<>(state, handler);
  }
}
