package io.crewcall.platform.web;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses wildcards in {@code Content-Type}: a body has one type. Whoever reads it would fail. */
public final class ContentTypeFilter extends OncePerRequestFilter {
  private final ProblemWriter problems;

  public ContentTypeFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && isRange(type)) {
      problems.write(
          request,
          response,
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "UNSUPPORTED_MEDIA_TYPE",
              "Content-Type names one type, without wildcards."));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isRange(String type) {
    try {
      MediaType parsed = MediaType.parseMediaType(type);
      return parsed.isWildcardType() || parsed.isWildcardSubtype();
    } catch (IllegalArgumentException malformed) {
      // Answered where the body is read.
      return false;
    }
  }
}
