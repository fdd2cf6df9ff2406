package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import java.util.List;

/** A handler that takes events of one topic together, as {@link EventHandler} takes one. */
@FunctionalInterface
public interface BatchEventHandler<T extends AggregateState> extends EventHandler<T> {

  /**
   * Called with the events that are new, in the order of each subject. When it throws, each event
   * is tried by itself.
   *
   * @throws RuntimeException as {@link EventHandler#on}
   */
  void onAll(List<Event<T>> events);

  @Override
  default void on(Event<T> event) {
    onAll(List.of(event));
  }
}
