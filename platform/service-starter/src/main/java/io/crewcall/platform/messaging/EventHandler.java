package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;

/**
 * What a service does with an event of another. Called inside a transaction that also remembers the
 * event's id, so that its effect on this service's database happens exactly once. Events of one
 * subject arrive in order.
 */
@FunctionalInterface
public interface EventHandler<T extends AggregateState> {

  /**
   * @throws RuntimeException to have the event tried again later; after some tries it is parked in
   *     the dead-letter topic, unless the cause is a missing server
   */
  void on(Event<T> event);
}
