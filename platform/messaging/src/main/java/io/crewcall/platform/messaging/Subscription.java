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
 * @param together events that arrive together may share a transaction; a topic's events do so when
 *     all that listen to it agree
 */
public record Subscription<T extends AggregateState>(
    Class<T> state, EventHandler<T> handler, boolean urgent, boolean together) {

  public static <T extends AggregateState> Subscription<T> to(
      Class<T> state, EventHandler<T> handler) {
    return new Subscription<>(state, handler, false, false);
  }

  /** As {@link #to}; many events at once cost the handler little more than one. */
  public static <T extends AggregateState> Subscription<T> toAll(
      Class<T> state, BatchEventHandler<T> handler) {
    return new Subscription<>(state, handler, false, true);
  }

  /** The same, ahead of what is not urgent. */
  public Subscription<T> ahead() {
    return new Subscription<>(state, handler, true, together);
  }

  /**
   * The same, with events that arrive together in one transaction: for handlers that lock nothing
   * which requests lock too, in an order of their own (copies of what others own, notes, facts).
   */
  public Subscription<T> inBatches() {
    return new Subscription<>(state, handler, urgent, true);
  }
}
