package io.crewcall.search.index;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A missing Elasticsearch is a 503 with Retry-After. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class IndexProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(IndexProblemAdvice.class);

  private final ProblemWriter problems;

  IndexProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(
      IndexUnavailableException away, HttpServletRequest request) {
    log.warn("search not available: {}", away.getMessage());
    Problem problem =
        Problem.unavailable("SEARCH_UNAVAILABLE", "Search is away for the moment; try again.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(problems.detail(request, problem));
  }
}
