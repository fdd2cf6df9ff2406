package io.crewcall.gig.history;

import io.crewcall.contracts.Role;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.security.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Handles a request that names a time of the past at that time. An administrator vouches for it
 * beside whoever makes the request; the key that makes it repeatable puts it into one transaction.
 */
final class HistoryFilter extends OncePerRequestFilter {
  /** When it is to have happened. */
  static final String TIME = "Crewcall-History-Time";

  /** An administrator's token, like the value of {@code Authorization}. */
  static final String PROOF = "Crewcall-History-Authorization";

  private static final String BEARER = "Bearer ";

  private final JwtDecoder tokens;
  private final TransactionClock transaction;
  private final TimersPause pause;
  private final Clock clock;
  private final ProblemWriter problems;

  HistoryFilter(
      JwtDecoder tokens,
      TransactionClock transaction,
      TimersPause pause,
      Clock clock,
      ProblemWriter problems) {
    this.tokens = tokens;
    this.transaction = transaction;
    this.pause = pause;
    this.clock = clock;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(TIME) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Instant> time = time(request.getHeader(TIME));
    Problem problem = refusal(request, time);
    if (problem != null || time.isEmpty()) {
      problems.write(request, response, problem == null ? noTime() : problem);
      return;
    }
    try {
      pause.requested();
      transaction.stopAt(time.get());
      HistoryClock.at(
          time.get(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception other) {
      throw new ServletException(other);
    }
  }

  private @Nullable Problem refusal(HttpServletRequest request, Optional<Instant> time) {
    if (!vouchedFor(request.getHeader(PROOF))) {
      return Problem.forbidden(
          "ADMIN_TOKEN_REQUIRED", "An administrator vouches for requests of the past.");
    }
    if (time.isEmpty()) {
      return noTime();
    }
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? null
        : Problem.badRequest(
            "IDEMPOTENCY_KEY_REQUIRED", "Requests of the past are POST with an Idempotency-Key.");
  }

  private static Problem noTime() {
    return Problem.badRequest("INVALID_HISTORY_TIME", TIME + " must be an instant of the past.");
  }

  private Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text)).filter(time -> time.isBefore(clock.instant()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  private boolean vouchedFor(@Nullable String proof) {
    if (proof == null || !proof.startsWith(BEARER)) {
      return false;
    }
    try {
      return CurrentUser.of(tokens.decode(proof.substring(BEARER.length()))).has(Role.ADMIN);
    } catch (JwtException refused) {
      return false;
    }
  }
}
