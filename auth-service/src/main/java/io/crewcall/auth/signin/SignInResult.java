package io.crewcall.auth.signin;

import io.crewcall.auth.account.AccountIdentity;
import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

  /** The password was right, and all that the account asks for. */
  record Accepted(AccountIdentity account) implements SignInResult {}

  /**
   * The password was right, and the account asks for a second factor too: go on with {@link
   * SignIn#secondFactor}.
   *
   * @param challenge in the hands of the client that knew the password; good for this sign-in alone
   * @param lifetime how long there is time for it
   */
  record SecondFactorRequired(String challenge, Duration lifetime) implements SignInResult {

    @Override
    public String toString() {
      return "SecondFactorRequired";
    }
  }

  /** It was not, or there is no such account; which of the two is nobody's business. */
  record Refused() implements SignInResult {}

  /** Too many attempts; nothing was compared. */
  record Throttled(Duration retryAfter) implements SignInResult {}
}
