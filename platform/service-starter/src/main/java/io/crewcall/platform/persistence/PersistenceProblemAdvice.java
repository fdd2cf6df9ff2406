package io.crewcall.platform.persistence;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the database can throw at a controller, as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PersistenceProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(PersistenceProblemAdvice.class);

  private final ProblemWriter problems;

  public PersistenceProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  /** The database is away, or the pool is exhausted: the caller may try again. */
  @ExceptionHandler({
    CannotCreateTransactionException.class,
    CannotGetJdbcConnectionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessResourceException.class,
    QueryTimeoutException.class
  })
  ResponseEntity<ProblemDetail> unavailable(Exception missing, HttpServletRequest request) {
    log.warn("database not available: {}", missing.getMessage());
    return respond(Problem.unavailable("DATABASE_UNAVAILABLE", "Try again shortly."), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> fault(JpaSystemException fault, HttpServletRequest request) {
    if (DatabaseFaults.connectionLost(fault)) {
      return unavailable(fault, request);
    }
    throw fault;
  }

  /** Somebody else changed it at the same time, or holds it too long. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> concurrent(
      ConcurrencyFailureException lost, HttpServletRequest request) {
    return respond(
        Problem.conflict(
            "CONCURRENT_CHANGE", "It was changed at the same moment; look again and retry."),
        request);
  }

  /** A constraint that the code did not foresee; the name stays in the log. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> violated(
      DataIntegrityViolationException violated, HttpServletRequest request) {
    log.warn("constraint violated at {}", request.getRequestURI(), violated);
    return respond(
        Problem.conflict("CONSTRAINT_VIOLATED", "It collides with what is there already."),
        request);
  }

  private ResponseEntity<ProblemDetail> respond(Problem problem, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status().value() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.body(problems.detail(request, problem));
  }
}
