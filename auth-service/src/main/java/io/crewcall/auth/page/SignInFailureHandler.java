package io.crewcall.auth.page;

import io.crewcall.auth.browser.ContinueParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a browser back to the page it came from, which says why, or on to the second step. */
final class SignInFailureHandler implements AuthenticationFailureHandler {
  private final String page;

  /**
   * @param page whose form was refused
   */
  SignInFailureHandler(String page) {
    this.page = page;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    String email = request.getParameter("email");
    if (email != null) {
      PendingSignIn.rememberEmail(request, email);
    }
    response.sendRedirect(ContinueParameter.page(next(request, refusal), request));
  }

  private String next(HttpServletRequest request, AuthenticationException refusal) {
    return switch (refusal) {
      case CodeNeeded needed -> {
        PendingSignIn.challenge(request, needed.challenge);
        yield PagePaths.CODE;
      }
      case ChallengeOver over -> {
        PendingSignIn.over(request);
        yield PagePaths.SIGN_IN + "?" + SignInPageController.STALE;
      }
      case TooManyAttempts tooMany ->
          page + "?" + SignInPageController.WAIT + "=" + tooMany.retryAfter.toSeconds();
      default -> page + "?" + SignInPageController.WRONG;
    };
  }

  /** Nothing was compared. */
  static final class TooManyAttempts extends AuthenticationException {
    private final transient Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
      super("too many attempts");
      this.retryAfter = retryAfter;
    }
  }

  /** The password was right, which is half of it. */
  static final class CodeNeeded extends AuthenticationException {
    private final transient String challenge;

    CodeNeeded(String challenge) {
      super("second factor required");
      this.challenge = challenge;
    }
  }

  /** Begin with the password. */
  static final class ChallengeOver extends AuthenticationException {
    ChallengeOver() {
      super("challenge over");
    }
  }
}
