package io.crewcall.auth.page;

import io.crewcall.auth.browser.ContinueParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What is known of a sign-in between its pages, kept with the browser's session. */
final class PendingSignIn {
  private static final String EMAIL = "crewcall.email";
  private static final String CHALLENGE = "crewcall.challenge";
  private static final int MAX_EMAIL = 254;

  private PendingSignIn() {}

  /** As it was typed, so that nobody types it again; a password is never repeated. */
  static String email(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(EMAIL) instanceof String email ? email : "";
  }

  static void rememberEmail(HttpServletRequest request, String email) {
    if (email.length() <= MAX_EMAIL) {
      request.getSession().setAttribute(EMAIL, email);
    }
  }

  /** What the second factor answers to. */
  static Optional<String> challenge(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(name(request)) instanceof String challenge
        ? Optional.of(challenge)
        : Optional.empty();
  }

  static void challenge(HttpServletRequest request, String challenge) {
    request.getSession().setAttribute(name(request), challenge);
  }

  /** Each flow has a challenge of its own. */
  private static String name(HttpServletRequest request) {
    return ContinueParameter.of(request)
        .map(flow -> CHALLENGE + "." + Integer.toHexString(flow.hashCode()))
        .orElse(CHALLENGE);
  }

  static void over(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(name(request));
      session.removeAttribute(EMAIL);
    }
  }
}
