package io.crewcall.gateway.session;

import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the access token of a browser's session on its calls, before anything looks for one: to all
 * that follows the caller is one with a bearer token. A request that brings its own is left as it
 * is, and its cookie counts for nothing.
 */
final class SessionTokenFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(SessionTokenFilter.class);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Sessions sessions;
  private final SessionCookies cookies;
  private final CsrfRule csrf;
  private final ProblemWriter problems;

  SessionTokenFilter(
      Sessions sessions, SessionCookies cookies, CsrfRule csrf, ProblemWriter problems) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.csrf = csrf;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = cookies.session(request);
    if (id.isEmpty() || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      chain.doFilter(RelayedRequest.withoutSession(request, cookies), response);
      return;
    }
    Optional<WebSession> session;
    try {
      session = sessions.current(id);
    } catch (ProviderUnavailableException away) {
      log.warn("a session could not be renewed: {}", away.getMessage());
      problems.write(request, response, SessionProblems.RENEWAL_UNAVAILABLE);
      return;
    } catch (DatabaseAwayException away) {
      log.warn("sessions are not available: {}", String.valueOf(away.getCause()));
      problems.write(request, response, SessionProblems.SESSIONS_UNAVAILABLE);
      return;
    }
    if (session.isEmpty()) {
      chain.doFilter(RelayedRequest.withoutSession(request, cookies), response);
      return;
    }
    if (!csrf.allows(request, id)) {
      problems.write(request, response, SessionProblems.CSRF);
      return;
    }
    chain.doFilter(
        RelayedRequest.withToken(request, cookies, session.get().tokens().accessToken()), response);
    if (changesTokens(request) && response.getStatus() < 300) {
      outdated(id);
    }
  }

  /** Roles, proofs and the like, which tokens tell the services. */
  private static boolean changesTokens(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && request.getRequestURI().startsWith("/api/v1/auth/account/");
  }

  private void outdated(String id) {
    try {
      sessions.outdated(id);
    } catch (DatabaseAwayException away) {
      log.warn(
          "a session's tokens stay as they are until they end: {}",
          String.valueOf(away.getCause()));
    }
  }

  /** Elsewhere the cookie means nothing, and goes no further either: see {@link CookieFilter}. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.COOKIE) == null
        || !request.getRequestURI().startsWith("/api/");
  }
}
