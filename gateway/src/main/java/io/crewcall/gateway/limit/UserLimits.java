package io.crewcall.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** The limits of those whose token has been verified: of the user, and of the client it uses. */
final class UserLimits extends OncePerRequestFilter {
  private final Buckets buckets;
  private final LimitHeaders headers;

  UserLimits(Buckets buckets, LimitHeaders headers) {
    this.buckets = buckets;
    this.headers = headers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken caller) {
      Jwt token = caller.getToken();
      String client = integrator(token);
      boolean allowed =
          client == null
              ? take(request, response, Policy.USER, caller.getName())
              : take(request, response, Policy.CLIENT, client);
      if (!allowed) {
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean take(
      HttpServletRequest request, HttpServletResponse response, Policy policy, String caller)
      throws IOException {
    Level level = buckets.take(policy, caller);
    headers.add(response, buckets.quota(policy), level);
    if (!level.allowed()) {
      headers.refuse(request, response, level);
    }
    return level.allowed();
  }

  /**
   * The client that acts by itself, under nobody's session; together with its owner, so that people
   * whose tokens should ever come without a session do not share one quota.
   */
  private static @Nullable String integrator(Jwt token) {
    String client = token.getClaimAsString("client_id");
    return client == null || token.hasClaim("sid")
        ? null
        : client + "/" + token.getClaimAsString("sub");
  }
}
