package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.web.BodyTooLargeException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.springframework.http.HttpStatus;

/** What a client is told when a request could not be forwarded, or not be answered. */
final class Failures {
  private Failures() {}

  static Problem of(Throwable failure, String service) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ProblemException refused -> {
          return refused.problem();
        }
        case BodyTooLargeException tooLarge -> {
          return tooLarge.problem();
        }
        case HttpConnectTimeoutException unreachable -> {
          return unavailable(service);
        }
        case HttpTimeoutException slow -> {
          return Problem.of(
              HttpStatus.GATEWAY_TIMEOUT, "SERVICE_TIMEOUT", service + " took too long to answer.");
        }
        default -> {}
      }
    }
    return unavailable(service);
  }

  private static Problem unavailable(String service) {
    return Problem.unavailable(
        "SERVICE_UNAVAILABLE", service + " is not available right now; try again shortly.");
  }
}
