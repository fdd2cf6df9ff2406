package io.crewcall.auth.verification;

import java.time.Duration;

/** What a one-time code is for. */
public enum Purpose {
  /** Typed by somebody who is signed in. */
  EMAIL_VERIFICATION(8, Duration.ofMinutes(30)),
  /** In the hands of nobody in particular, so it is too long to be guessed. */
  PASSWORD_RESET(26, Duration.ofMinutes(30)),
  EMAIL_CHANGE_NEW(8, Duration.ofHours(24)),
  EMAIL_CHANGE_OLD(8, Duration.ofHours(24)),
  EMAIL_CHANGE_STOP(26, Duration.ofHours(24));

  private final int length;
  private final Duration lifetime;

  Purpose(int length, Duration lifetime) {
    this.length = length;
    this.lifetime = lifetime;
  }

  int length() {
    return length;
  }

  /** How long a code is good for. */
  public Duration lifetime() {
    return lifetime;
  }
}
