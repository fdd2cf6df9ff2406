package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.web.BodyTooLargeException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
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

  /** Whether there was nobody to talk to, so that nothing can have been done. */
  static boolean nobodyListened(Throwable failure) {
    return causedBy(
        failure,
        cause -> cause instanceof ConnectException && !(cause instanceof HttpTimeoutException));
  }

  /** Whether it took too long. */
  static boolean timedOut(Throwable failure) {
    return causedBy(failure, HttpTimeoutException.class::isInstance);
  }

  /** Whether the client did not send, or take, a body in time. */
  static boolean tooSlow(Throwable failure) {
    return causedBy(failure, SocketTimeoutException.class::isInstance);
  }

  /** Whether the client left, or sent what was refused: nothing that tells of the service. */
  static boolean byClient(Throwable failure) {
    return causedBy(
        failure,
        cause -> cause instanceof ClientAbortException || cause instanceof BodyTooLargeException);
  }

  private static boolean causedBy(Throwable failure, Predicate<Throwable> what) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(what);
  }

  private static Problem unavailable(String service) {
    return Problem.unavailable(
        "SERVICE_UNAVAILABLE", service + " is not available right now; try again shortly.");
  }
}
