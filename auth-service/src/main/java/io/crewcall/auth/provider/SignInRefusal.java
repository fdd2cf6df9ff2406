package io.crewcall.auth.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a browser back to the page, which says why. */
final class SignInRefusal implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    response.sendRedirect(
        SignInPage.PATH
            + "?"
            + (refusal instanceof TooManyAttempts tooMany
                ? SignInPage.WAIT + "=" + tooMany.retryAfter.toSeconds()
                : SignInPage.WRONG));
  }

  /** Nothing was compared. */
  static final class TooManyAttempts extends AuthenticationException {
    private final transient Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
      super("too many attempts");
      this.retryAfter = retryAfter;
    }
  }
}
