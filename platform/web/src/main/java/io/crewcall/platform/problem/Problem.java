package io.crewcall.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * An expected refusal, as a client sees it (RFC 9457). {@code code} is stable and part of the
 * contract; {@code detail} is for people and never carries internals.
 *
 * @param code stable, in SCREAMING_SNAKE, for example {@code GIG_NOT_OPEN}
 * @param errors what is wrong field by field; empty when the problem is not about fields
 */
public record Problem(
    HttpStatusCode status, String code, String detail, List<FieldProblem> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(HttpStatusCode status, String code, String detail) {
    return new Problem(status, code, detail, List.of());
  }

  /** 400: the request cannot be understood. */
  public static Problem badRequest(String code, String detail) {
    return of(HttpStatus.BAD_REQUEST, code, detail);
  }

  /** 403: the caller may see the object, but not do this. */
  public static Problem forbidden(String code, String detail) {
    return of(HttpStatus.FORBIDDEN, code, detail);
  }

  /** 404: there is no such object, or the caller may not know of it. */
  public static Problem notFound(String code, String detail) {
    return of(HttpStatus.NOT_FOUND, code, detail);
  }

  /** 409: the object's present state does not permit this. */
  public static Problem conflict(String code, String detail) {
    return of(HttpStatus.CONFLICT, code, detail);
  }

  /** 422: understood, but a value breaks a rule. */
  public static Problem unprocessable(String code, String detail, FieldProblem... errors) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, List.of(errors));
  }

  /**
   * Refuses with 422 when there are problems, else goes on. The first one tells the code.
   *
   * @throws ProblemException naming all of them
   */
  public static void refuseAny(String detail, List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw unprocessable(problems.getFirst().code(), detail, problems.toArray(FieldProblem[]::new))
          .exception();
    }
  }

  /** 503: a server behind this service is missing for now; the caller may try again. */
  public static Problem unavailable(String code, String detail) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
  }

  /** This problem as an exception, for where a return value cannot carry it. */
  public ProblemException exception() {
    return new ProblemException(this, null);
  }

  /**
   * As {@link #exception()}, with a {@code Retry-After} in whole seconds.
   *
   * @param retryAfter rounded up
   */
  public ProblemException exception(Duration retryAfter) {
    return new ProblemException(this, retryAfter);
  }

  /** Stable identifier of the kind of problem. */
  public String type() {
    return "urn:crewcall:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ProblemDetail toDetail(String instance, String requestId) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(java.net.URI.create(type()));
    HttpStatus known = HttpStatus.resolve(status.value());
    body.setTitle(known == null ? "Error" : known.getReasonPhrase());
    body.setInstance(ProblemWriter.instanceUri(instance));
    body.setProperty("code", code);
    body.setProperty("requestId", requestId);
    if (!errors.isEmpty()) {
      body.setProperty("errors", errors);
    }
    return body;
  }
}
