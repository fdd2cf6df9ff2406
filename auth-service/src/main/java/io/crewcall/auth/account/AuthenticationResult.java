package io.crewcall.auth.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a password opens an account at an e-mail address. */
public sealed interface AuthenticationResult {

  /**
   * It does: this one.
   *
   * @param proven whether the account has shown to own the address
   * @param dormant whether its owner had closed it, and opens it again by signing in
   */
  record Right(AccountIdentity account, boolean proven, boolean dormant)
      implements AuthenticationResult {}

  /**
   * It does not, or there is none that may be opened.
   *
   * @param tried whose account was meant, for its audit log; nobody else hears of it
   */
  record Wrong(@Nullable UUID tried) implements AuthenticationResult {}
}
