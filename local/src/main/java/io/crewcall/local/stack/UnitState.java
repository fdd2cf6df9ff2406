package io.crewcall.local.stack;

import java.util.Locale;

/** What a unit of the stack is doing. */
public enum UnitState {
  /** Not running, and not to be. */
  STOPPED,
  /** Started, not ready yet. */
  STARTING,
  /** Serving. */
  READY,
  /** Ended by itself; to be started again. */
  FAILED;

  /** In lower case, for a person. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
