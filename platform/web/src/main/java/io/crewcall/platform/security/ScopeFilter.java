package io.crewcall.platform.security;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token reads with the scope {@code read} and changes with {@code write} (RFC 6750). */
final class ScopeFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final ProblemWriter problems;

  ScopeFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  /** OpenID Connect asks there for {@code openid}, and its provider checks that itself. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/oauth2/userinfo");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String needed = SAFE.contains(request.getMethod()) ? Scopes.READ : Scopes.WRITE;
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller instanceof JwtAuthenticationToken
        && caller.getAuthorities().stream()
            .noneMatch(granted -> ("SCOPE_" + needed).equals(granted.getAuthority()))) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(needed));
      problems.write(
          request,
          response,
          Problem.of(
              HttpStatus.FORBIDDEN,
              "INSUFFICIENT_SCOPE",
              "The token lacks the scope %s.".formatted(needed)));
      return;
    }
    chain.doFilter(request, response);
  }
}
