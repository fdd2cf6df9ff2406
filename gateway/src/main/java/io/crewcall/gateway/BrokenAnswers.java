package io.crewcall.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breaks the client's connection off when a service broke off in the middle of an answer. Nothing
 * else tells a client that what it got is not the whole.
 */
final class BrokenAnswers extends OncePerRequestFilter {
  private static final String BROKEN = BrokenAnswers.class.getName();

  /** The rest of this answer will not come. */
  static void mark(HttpServletRequest request) {
    request.setAttribute(BROKEN, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getAttribute(BROKEN) != null) {
      // The container closes the connection of a committed answer that ends with an exception.
      throw new IOException("the service broke off its answer");
    }
  }
}
