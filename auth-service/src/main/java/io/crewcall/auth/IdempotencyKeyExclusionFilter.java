package io.crewcall.auth;

import io.crewcall.platform.idempotency.IdempotencyFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ignores {@code Idempotency-Key} where the answer is a token: an answer that is remembered would
 * be a token at rest, and the end of a replayed session must not be rolled back with the refusal. A
 * log-in or log-out can be repeated harmlessly; a refresh must not be. The same where passwords and
 * codes are tried: each attempt counts, refused or not.
 */
final class IdempotencyKeyExclusionFilter extends OncePerRequestFilter {
  static final String[] PATHS = {
    "/api/v1/auth/login",
    "/api/v1/auth/login/second-factor",
    "/api/v1/auth/refresh",
    "/api/v1/auth/logout",
    "/api/v1/auth/password-reset",
    "/api/v1/auth/password-reset/confirm",
    "/api/v1/auth/email-change/stop",
    "/api/v1/auth/account/password",
    "/api/v1/auth/account/deactivate",
    "/api/v1/auth/account/proof",
    "/api/v1/auth/account/email-verification",
    "/api/v1/auth/account/email-verification/confirm",
    "/api/v1/auth/account/email-change",
    "/api/v1/auth/account/email-change/confirm",
    "/api/v1/auth/clients",
    "/api/v1/auth/account/second-factor",
    "/api/v1/auth/account/second-factor/confirm",
    "/api/v1/auth/account/second-factor/recovery-codes",
    "/api/v1/auth/account/second-factor/remove"
  };

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(IdempotencyFilter.HEADER) ? null : super.getHeader(name);
          }
        },
        response);
  }
}
