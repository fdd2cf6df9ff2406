package io.crewcall.gateway.session;

import io.crewcall.platform.problem.Problem;

/** What is said to browsers about their sessions. */
final class SessionProblems {
  static final Problem CSRF =
      Problem.forbidden(
          "CSRF_REFUSED",
          "The request does not come from a page of Crewcall; reload the page and try again.");
  static final Problem SESSIONS_UNAVAILABLE =
      Problem.unavailable(
          "SESSION_UNAVAILABLE", "Your session cannot be read right now; try again shortly.");
  static final Problem RENEWAL_UNAVAILABLE =
      Problem.unavailable(
          "SIGN_IN_UNAVAILABLE", "Your session cannot be renewed right now; try again shortly.");

  private SessionProblems() {}
}
