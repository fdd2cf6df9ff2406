package io.crewcall.auth.account;

import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.auth.password.PasswordHasher;
import io.crewcall.auth.verification.RateLimitBuckets;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for the password once more, before something that a borrowed
 * device should not do. It counts as a fresh proof of the session. Only so often: a session is no
 * way around the throttle of sign-ins.
 */
@Component
public class PasswordConfirmationService {
  private static final RateLimitBuckets.Limit ATTEMPTS =
      new RateLimitBuckets.Limit("PASSWORD_CONFIRMATION", 10, Duration.ofHours(1));

  private final AccountRepository accounts;
  private final PasswordHasher passwords;
  private final RateLimitBuckets rateLimits;
  private final ApplicationEventPublisher listeners;

  PasswordConfirmationService(
      AccountRepository accounts,
      PasswordHasher passwords,
      RateLimitBuckets rateLimits,
      ApplicationEventPublisher listeners) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.rateLimits = rateLimits;
    this.listeners = listeners;
  }

  /** Why it is refused; empty when the password is right. */
  public Optional<Problem> refusal(UUID account, String password) {
    if (rateLimits.take(ATTEMPTS, account.toString()).isPresent()) {
      return Optional.of(
          Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_ATTEMPTS",
              "Too many attempts; wait before the next."));
    }
    boolean right =
        accounts
            .findById(account)
            .filter(found -> passwords.matches(password, found.passwordHash()))
            .isPresent();
    UUID session = CurrentSession.id();
    if (right && session != null) {
      listeners.publishEvent(new ProofGiven(account, session));
    }
    return right
        ? Optional.empty()
        : Optional.of(
            Problem.unprocessable(
                "PASSWORD_WRONG",
                "The password is wrong.",
                new FieldProblem("password", "PASSWORD_WRONG", "is wrong")));
  }
}
