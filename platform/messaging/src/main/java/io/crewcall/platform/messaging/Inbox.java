package io.crewcall.platform.messaging;

import io.crewcall.contracts.Event;

/** Lets each event have its effect at most once. */
interface Inbox {

  /**
   * Runs the effect, unless the event had it before.
   *
   * @return whether it was run
   */
  boolean once(Event<?> event, Runnable effect);

  /** For services without a database: their handlers go by the aggregate's version. */
  static Inbox none() {
    return (event, effect) -> {
      effect.run();
      return true;
    };
  }
}
