package io.crewcall.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the gateway's cookies from services, whatever a request is for. */
final class CookieFilter extends OncePerRequestFilter {
  private final SessionCookies cookies;

  CookieFilter(SessionCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(RelayedRequest.withoutSession(request, cookies), response);
  }

  /**
   * The gateway itself reads them there, and {@link SessionTokenFilter} before calls of services.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getHeader("Cookie") == null
        || path.startsWith("/bff/")
        || path.startsWith("/api/");
  }
}
