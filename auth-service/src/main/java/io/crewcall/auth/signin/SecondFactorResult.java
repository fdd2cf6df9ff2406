package io.crewcall.auth.signin;

import io.crewcall.auth.account.AccountIdentity;
import java.time.Duration;

/** How the second step of a sign-in ended. */
public sealed interface SecondFactorResult {

  /** The code was right: signed in. The challenge is spent. */
  record Accepted(AccountIdentity account) implements SecondFactorResult {}

  /** It was not; the challenge can be tried again. */
  record WrongCode() implements SecondFactorResult {}

  /** The challenge is unknown, spent, expired or tried too often: begin with the password. */
  record ChallengeOver() implements SecondFactorResult {}

  /** Too many wrong codes for this account; nothing was compared. */
  record Throttled(Duration retryAfter) implements SecondFactorResult {}
}
