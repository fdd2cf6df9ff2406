package io.crewcall.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breaks the client's connection off when a service broke off in the middle of an answer. Nothing
 * else tells a client that what it got is not the whole. And whatever happens, a call that has come
 * to its end here takes no place and no memory any more.
 */
final class BrokenAnswers extends OncePerRequestFilter {
  private static final String BROKEN = BrokenAnswers.class.getName();
  private static final String SHARE = BodyMemory.Share.class.getName();
  private static final String CALL = Guard.Call.class.getName();

  /** This request is a call to a service. */
  static void ends(HttpServletRequest request, Guard.Call call) {
    request.setAttribute(CALL, call);
  }

  /** The answer to this request takes memory, until the request is over. */
  static void frees(HttpServletRequest request, BodyMemory.Share share) {
    request.setAttribute(SHARE, share);
  }

  /** The rest of this answer will not come. */
  static void mark(HttpServletRequest request) {
    request.setAttribute(BROKEN, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      if (request.getAttribute(CALL) instanceof Guard.Call call) {
        call.abandoned();
      }
      if (request.getAttribute(SHARE) instanceof BodyMemory.Share share) {
        share.close();
      }
    }
    if (request.getAttribute(BROKEN) != null) {
      // The container's own word for closing a connection: no error of this program, for its log.
      throw new CloseNowException("the service broke off its answer");
    }
  }
}
