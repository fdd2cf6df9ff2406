package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import java.util.List;
import java.util.function.Consumer;

/** Lets each event have its effect at most once. */
interface Inbox {

  /**
   * Runs the effect of events, together, save of those that had it before.
   *
   * @param effect given the events that had none, in their order; not called without one
   * @return those that had none
   */
  <T extends AggregateState> List<Event<T>> once(
      List<Event<T>> events, Consumer<List<Event<T>>> effect);

  /** Called between the effects of two events: the later reads what the earlier wrote. */
  default void next() {}

  /** For services without a database: their handlers go by the aggregate's version. */
  static Inbox none() {
    return new Inbox() {
      @Override
      public <T extends AggregateState> List<Event<T>> once(
          List<Event<T>> events, Consumer<List<Event<T>>> effect) {
        effect.accept(events);
        return List.copyOf(events);
      }
    };
  }
}
