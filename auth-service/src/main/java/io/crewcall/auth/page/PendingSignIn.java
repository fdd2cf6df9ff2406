package io.crewcall.auth.page;

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
    return session != null && session.getAttribute(CHALLENGE) instanceof String challenge
        ? Optional.of(challenge)
        : Optional.empty();
  }

  static void challenge(HttpServletRequest request, String challenge) {
    request.getSession().setAttribute(CHALLENGE, challenge);
  }

  static void over(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(CHALLENGE);
      session.removeAttribute(EMAIL);
    }
  }
}
