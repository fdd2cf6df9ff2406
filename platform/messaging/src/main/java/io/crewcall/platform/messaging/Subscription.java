package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;

/**
 * A feature's interest in one topic. Declared as a bean; the starter does the rest. Where several
 * features of a service listen to one topic, an event has its effect on all of them in one
 * transaction, or on none.
 *
 * @param state which topic, by the record it carries
 * @param urgent people wait for the effect: the topic is listened to apart, so that it never stands
 *     in line behind a pile of other events
 */
public record Subscription<T extends AggregateState>(
    Class<T> state, EventHandler<T> handler, boolean urgent) {

  public static <T extends AggregateState> Subscription<T> to(
      Class<T> state, EventHandler<T> handler) {
    return new Subscription<>(state, handler, false);
  }

  /** The same, ahead of what is not urgent. */
  public Subscription<T> ahead() {
    return new Subscription<>(state, handler, true);
  }
}
