package io.crewcall.local.stack;

import io.crewcall.local.UserError;
import java.time.Duration;
import java.util.Map;

/**
 * How long one service may take to become ready. Long, since whoever died is noticed at once: only
 * a slow machine, or a service that hangs, comes to its end.
 */
final class StartPatience {
  static final String VARIABLE = "CREWCALL_START_PATIENCE";

  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final int LONGEST_SECONDS = 86_400;

  private StartPatience() {}

  /**
   * What the environment says, in seconds, or else ten minutes.
   *
   * @throws UserError when it is no number of seconds
   */
  static Duration of(Map<String, String> environment) {
    String said = environment.getOrDefault(VARIABLE, "").strip();
    if (said.isEmpty()) {
      return USUAL;
    }
    try {
      int seconds = Integer.parseInt(said);
      if (seconds > 0 && seconds <= LONGEST_SECONDS) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw new UserError(
        "%s must be a number of seconds from 1 to %d, not %s"
            .formatted(VARIABLE, LONGEST_SECONDS, said));
  }
}
