package io.crewcall.platform.id;

import java.util.UUID;

/** Makes ids for new aggregates and events. */
@FunctionalInterface
public interface IdGenerator {

  /** A new UUID version 7, greater than those this process made before it. */
  UUID next();
}
