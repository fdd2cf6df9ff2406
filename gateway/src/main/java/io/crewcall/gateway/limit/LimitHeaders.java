package io.crewcall.gateway.limit;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tells a client where it stands, by the IETF's draft "RateLimit header fields for HTTP". */
final class LimitHeaders {
  private final ProblemWriter problems;
  private final MeterRegistry metrics;

  LimitHeaders(ProblemWriter problems, MeterRegistry metrics) {
    this.problems = problems;
    this.metrics = metrics;
  }

  /** Adds one policy and its level to the answer. */
  void add(HttpServletResponse response, Quota quota, Level level) {
    String name = '"' + level.policy().label() + '"';
    response.addHeader(
        "RateLimit-Policy",
        name + ";q=" + quota.requests() + ";w=" + Math.max(1, quota.window().toSeconds()));
    response.addHeader(
        "RateLimit", name + ";r=" + level.remaining() + ";t=" + seconds(level.untilFull()));
  }

  /** Answers with 429. */
  void refuse(HttpServletRequest request, HttpServletResponse response, Level level)
      throws IOException {
    metrics.counter("crewcall.gateway.limited", "policy", level.policy().label()).increment();
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(level.untilNext())));
    problems.write(
        request,
        response,
        Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "TOO_MANY_REQUESTS",
            "Too many requests; wait as long as Retry-After says."));
  }

  /** Rounded up: who waits as long as told is not told so again. */
  private static long seconds(long nanos) {
    return Math.max(nanos > 0 ? 1 : 0, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999L));
  }
}
