package io.crewcall.platform.problem;

import io.crewcall.platform.web.BodyTooLargeException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where whatever a controller throws becomes a problem document. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemWriter problems;

  public ProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> problem(ProblemException refused, ServletWebRequest request) {
    HttpHeaders headers = new HttpHeaders();
    Duration pause = refused.retryAfter();
    if (pause != null) {
      headers.set(
          HttpHeaders.RETRY_AFTER, String.valueOf(pause.plusNanos(999_999_999).toSeconds()));
    }
    return respond(refused.problem(), request, headers);
  }

  @ExceptionHandler
  ResponseEntity<Object> violated(ConstraintViolationException invalid, ServletWebRequest request) {
    List<FieldProblem> errors =
        invalid.getConstraintViolations().stream()
            .map(violation ->
                new FieldProblem(
                    violation.getPropertyPath().toString(),
                    code(
                        violation
                            .getConstraintDescriptor()
                            .getAnnotation()
                            .annotationType()
                            .getSimpleName()),
                    violation.getMessage()))
            .toList();
    return respond(validation(errors), request, new HttpHeaders());
  }

  /** Thrown inside a controller by method security; the filter chain renders those of its own. */
  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException denied, ServletWebRequest request) {
    return respond(
        Problem.forbidden("FORBIDDEN", "You may not do this."), request, new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> unauthenticated(
      AuthenticationException unauthenticated, ServletWebRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return respond(
        Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first."), request, headers);
  }

  @ExceptionHandler
  ResponseEntity<Object> fault(Exception fault, ServletWebRequest request) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(fault);
    if (root instanceof BodyTooLargeException tooLarge) {
      return respond(tooLarge.problem(), request, new HttpHeaders());
    }
    log.error(
        "{} {} failed",
        request.getRequest().getMethod(),
        request.getRequest().getRequestURI(),
        fault);
    return respond(
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "INTERNAL_ERROR",
            "Something went wrong on our side; the request id helps us to find it."),
        request,
        new HttpHeaders());
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> errors =
        invalid.getBindingResult().getAllErrors().stream()
            .map(error ->
                new FieldProblem(
                    error instanceof FieldError field ? field.getField() : "",
                    code(error.getCode()),
                    message(error)))
            .toList();
    return respond(validation(errors), servlet(request), headers);
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> errors = new ArrayList<>();
    invalid
        .getParameterValidationResults()
        .forEach(result -> {
          String parameter = result.getMethodParameter().getParameterName();
          result
              .getResolvableErrors()
              .forEach(error ->
                  errors.add(
                      new FieldProblem(
                          error instanceof FieldError field
                              ? field.getField()
                              : String.valueOf(parameter),
                          code(firstCode(error)),
                          message(error))));
        });
    return respond(validation(errors), servlet(request), headers);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return respond(BodyProblems.of(unreadable), servlet(request), headers);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name = String.valueOf(mismatch.getPropertyName());
    return respond(
        new Problem(
            HttpStatus.BAD_REQUEST,
            "INVALID_PARAMETER",
            "A parameter has the wrong type.",
            List.of(new FieldProblem(name, "TYPE_MISMATCH", "has the wrong type"))),
        servlet(request),
        headers);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return respond(
        new Problem(
            HttpStatus.BAD_REQUEST,
            "MISSING_PARAMETER",
            "A required parameter is missing.",
            List.of(new FieldProblem(missing.getParameterName(), "REQUIRED", "is required"))),
        servlet(request),
        headers);
  }

  /** Everything else that Spring MVC refuses by itself: 404, 405 with Allow, 406, 415 ... */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ServletWebRequest servletRequest = servlet(request);
    if (status.is5xxServerError()) {
      return fault(refused, servletRequest);
    }
    Throwable root = NestedExceptionUtils.getMostSpecificCause(refused);
    if (root instanceof BodyTooLargeException tooLarge) {
      return respond(tooLarge.problem(), servletRequest, headers);
    }
    return respond(StatusProblems.of(status), servletRequest, headers);
  }

  private static Problem validation(List<FieldProblem> errors) {
    return new Problem(
        HttpStatus.BAD_REQUEST, "VALIDATION_FAILED", "One or more fields are not valid.", errors);
  }

  private ResponseEntity<Object> respond(
      Problem problem, ServletWebRequest request, HttpHeaders headers) {
    HttpServletResponse response = request.getResponse();
    if (response != null) {
      ProblemWriter.forgetContent(response);
    }
    HttpHeaders answer = new HttpHeaders();
    answer.putAll(headers);
    answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    answer.setCacheControl("no-store");
    if (problem.status().value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      answer.putIfAbsent(HttpHeaders.RETRY_AFTER, List.of("2"));
    }
    // Limits of an hour are told so too; whoever knows better has said it.
    if (problem.status().value() == HttpStatus.TOO_MANY_REQUESTS.value()) {
      answer.putIfAbsent(HttpHeaders.RETRY_AFTER, List.of("60"));
    }
    return new ResponseEntity<>(
        problems.detail(request.getRequest(), problem), answer, problem.status());
  }

  private static ServletWebRequest servlet(WebRequest request) {
    return (ServletWebRequest) request;
  }

  /** What the binder says of a value that it cannot convert names classes. */
  private static String message(MessageSourceResolvable error) {
    if (TypeMismatchException.ERROR_CODE.equals(firstCode(error))) {
      return "has the wrong type";
    }
    String message = error.getDefaultMessage();
    return message == null ? "is not valid" : message;
  }

  private static @Nullable String firstCode(MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
  }

  /** {@code NotBlank} becomes {@code NOT_BLANK}. */
  private static String code(@Nullable String constraint) {
    return constraint == null
        ? "INVALID"
        : constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
