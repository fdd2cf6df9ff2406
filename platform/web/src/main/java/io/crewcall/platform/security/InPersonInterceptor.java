package io.crewcall.platform.security;

import io.crewcall.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds what {@link InPerson} says. Whether there has to be a token at all is up to the rules. */
public final class InPersonInterceptor implements HandlerInterceptor {
  /** The claim of tokens that the platform's own clients hold for a person. */
  public static final String FIRST_PARTY = "first_party";

  private final LatestProof proofs;
  private final Duration fresh;
  private final Clock clock;

  /**
   * @param fresh how long a proof counts
   */
  public InPersonInterceptor(LatestProof proofs, Duration fresh, Clock clock) {
    this.proofs = proofs;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    InPerson rule =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(InPerson.class) : null;
    if (rule != null
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller) {
      check(rule, caller.getToken());
    }
    return true;
  }

  private void check(InPerson rule, Jwt token) {
    if (!Boolean.TRUE.equals(token.getClaim(FIRST_PARTY))) {
      throw Problem.forbidden(
              "FIRST_PARTY_REQUIRED", "Only you can do this, signed in to Crewcall itself.")
          .exception();
    }
    if (rule.freshProof() && !isFresh(token)) {
      throw Problem.forbidden(
              "FRESH_PROOF_REQUIRED", "Give your password or second factor once more first.")
          .exception();
    }
  }

  private boolean isFresh(Jwt token) {
    return proofs
        .of(token)
        .filter(proven -> clock.instant().isBefore(proven.plus(fresh)))
        .isPresent();
  }
}
