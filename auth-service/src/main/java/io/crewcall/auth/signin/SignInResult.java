package io.crewcall.auth.signin;

import io.crewcall.auth.account.AccountIdentity;
import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

  /** The password was right. */
  record Accepted(AccountIdentity account) implements SignInResult {}

  /** It was not, or there is no such account; which of the two is nobody's business. */
  record Refused() implements SignInResult {}

  /** Too many attempts; nothing was compared. */
  record Throttled(Duration retryAfter) implements SignInResult {}
}
