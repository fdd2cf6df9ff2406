package io.crewcall.platform.persistence;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.problem.StatusProblems;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
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

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> fault(RuntimeException fault, HttpServletRequest request) {
    Problem problem =
        PersistenceProblems.of(fault)
            .orElseGet(() -> StatusProblems.of(HttpStatus.INTERNAL_SERVER_ERROR));
    if (problem.status().value() == 500 || fault instanceof DataIntegrityViolationException) {
      // A constraint that the code did not foresee is worth a look as well.
      log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
    } else if (problem.status().value() == 503) {
      log.warn("database not available: {}", fault.getMessage());
    }
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
