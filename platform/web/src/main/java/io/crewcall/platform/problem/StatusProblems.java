package io.crewcall.platform.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problem that stands for a bare status, where nothing more is known. */
public final class StatusProblems {
  private StatusProblems() {}

  public static Problem of(HttpStatusCode status) {
    return switch (HttpStatus.resolve(status.value())) {
      case BAD_REQUEST -> problem(status, "BAD_REQUEST", "The request cannot be understood.");
      case UNAUTHORIZED -> problem(status, "UNAUTHENTICATED", "Sign in first.");
      case FORBIDDEN -> problem(status, "FORBIDDEN", "You may not do this.");
      case NOT_FOUND -> problem(status, "NOT_FOUND", "There is nothing at this address.");
      case METHOD_NOT_ALLOWED ->
          problem(status, "METHOD_NOT_ALLOWED", "This address does not take that method.");
      case NOT_ACCEPTABLE ->
          problem(status, "NOT_ACCEPTABLE", "None of the accepted formats can be produced.");
      case REQUEST_TIMEOUT ->
          problem(status, "REQUEST_TIMEOUT", "The request did not come in time.");
      case CONTENT_TOO_LARGE -> problem(status, "BODY_TOO_LARGE", "The body is too large.");
      case URI_TOO_LONG -> problem(status, "URI_TOO_LONG", "The address is too long.");
      case REQUEST_HEADER_FIELDS_TOO_LARGE ->
          problem(status, "HEADERS_TOO_LARGE", "The headers are too long, or too many.");
      case UNSUPPORTED_MEDIA_TYPE ->
          problem(status, "UNSUPPORTED_MEDIA_TYPE", "This address takes another content type.");
      case SERVICE_UNAVAILABLE ->
          problem(status, "UNAVAILABLE", "This is not available right now; try again shortly.");
      case null, default ->
          status.is5xxServerError()
              ? problem(status, "INTERNAL_ERROR", "Something went wrong on our side.")
              : problem(status, "REQUEST_REFUSED", "The request was refused.");
    };
  }

  private static Problem problem(HttpStatusCode status, String code, String detail) {
    return Problem.of(status, code, detail);
  }
}
