package io.crewcall.influencer.connection;

import java.time.Duration;

/** Why the reading of an account ended before everything was read. */
sealed interface Stop {

  /** To be continued after a pause. */
  record Later(Duration pause, int failures, String problem) implements Stop {}

  /** The consent is not, or no longer, valid. */
  record Refused(String problem) implements Stop {}

  /** Disconnected meanwhile, or another instance has claimed the connection. */
  record Lost() implements Stop {}
}
