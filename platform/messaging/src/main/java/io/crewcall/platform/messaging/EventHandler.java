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
   * @throws RuntimeException to have the event tried again; after four tries it is parked in the
   *     dead-letter topic. It is tried for ever, and everything behind it waits, while the cause is
   *     a server that is missing for now: the database, or any other {@link java.io.IOException},
   *     {@link java.util.concurrent.TimeoutException} or Spring {@link
   *     org.springframework.dao.TransientDataAccessException} among the causes
   */
  void on(Event<T> event);
}
