package io.crewcall.auth.signin;

import io.crewcall.auth.account.AccountActivationService;
import io.crewcall.auth.account.AccountIdentity;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.AuthenticationResult;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.factor.SecondFactorService;
import io.crewcall.auth.origin.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs people in by e-mail address and password, and by a second factor where one is wanted. */
@Component
public class SignInService {
  private final AccountService accounts;
  private final AccountActivationService activation;
  private final SecondFactorService factors;
  private final ChallengeService challenges;
  private final SecondFactorThrottle factorAttempts;
  private final ThrottleBucketResolver bucketResolver;
  private final ThrottleBuckets throttle;
  private final AuditLog audit;
  private final MeterRegistry meters;

  SignInService(
      AccountService accounts,
      AccountActivationService activation,
      SecondFactorService factors,
      ChallengeService challenges,
      SecondFactorThrottle factorAttempts,
      ThrottleBucketResolver bucketResolver,
      ThrottleBuckets throttle,
      AuditLog audit,
      MeterRegistry meters) {
    this.accounts = accounts;
    this.activation = activation;
    this.factors = factors;
    this.challenges = challenges;
    this.factorAttempts = factorAttempts;
    this.bucketResolver = bucketResolver;
    this.throttle = throttle;
    this.audit = audit;
    this.meters = meters;
  }

  /**
   * One attempt. It counts as failed before the password is compared, so that attempts at the same
   * moment do not slip through together; a success takes that back.
   *
   * @param origin where the attempt comes from
   */
  public SignInResult attempt(String email, String password, Origin origin) {
    SignInResult result = authenticate(email, password, origin);
    count(
        "password",
        switch (result) {
          case SignInResult.Accepted accepted -> "accepted";
          case SignInResult.SecondFactorRequired second -> "second factor";
          case SignInResult.Refused refused -> "refused";
          case SignInResult.Throttled throttled -> "throttled";
        });
    return result;
  }

  private SignInResult authenticate(String email, String password, Origin origin) {
    ThrottleBuckets.Attempt attempt =
        new ThrottleBuckets.Attempt(bucketResolver.of(email, origin), origin.address());
    Optional<Duration> wait = throttle.begin(attempt);
    if (wait.isPresent()) {
      return new SignInResult.Throttled(wait.get());
    }
    AuthenticationResult verdict;
    try {
      verdict = accounts.authenticate(email, password);
    } catch (RuntimeException nothingCompared) {
      throttle.takeBack(attempt, nothingCompared);
      throw nothingCompared;
    }
    return switch (verdict) {
      case AuthenticationResult.Wrong wrong -> {
        audit.refused(wrong.tried(), origin);
        yield new SignInResult.Refused();
      }
      case AuthenticationResult.Right right -> {
        throttle.succeeded(attempt, right.proven());
        UUID account = right.account().id();
        if (factors.required(account)) {
          yield new SignInResult.SecondFactorRequired(
              challenges.issue(account), ChallengeService.LIFETIME);
        }
        if (right.dormant()) {
          activation.wake(account);
        }
        audit.record(account, AuditEventType.SIGNED_IN, Map.of());
        yield new SignInResult.Accepted(right.account());
      }
    };
  }

  /**
   * The second step of a sign-in whose account asks for it.
   *
   * @param challenge of {@link SignInResult.SecondFactorRequired}
   * @param code of the authenticator app, or a recovery code
   * @param origin where it comes from
   */
  public SecondFactorResult secondFactor(String challenge, String code, Origin origin) {
    SecondFactorResult result = verifyCode(challenge, code, origin);
    count(
        "second factor",
        switch (result) {
          case SecondFactorResult.Accepted accepted -> "accepted";
          case SecondFactorResult.WrongCode wrong -> "refused";
          case SecondFactorResult.ChallengeOver over -> "over";
          case SecondFactorResult.Throttled throttled -> "throttled";
        });
    return result;
  }

  private SecondFactorResult verifyCode(String challenge, String code, Origin origin) {
    Optional<UUID> whose = challenges.attempt(challenge);
    if (whose.isEmpty()) {
      return new SecondFactorResult.ChallengeOver();
    }
    UUID account = whose.get();
    Optional<Duration> wait = factorAttempts.begin(account, origin);
    if (wait.isPresent()) {
      return new SecondFactorResult.Throttled(wait.get());
    }
    if (!factors.use(account, code)) {
      audit.record(account, AuditEventType.SECOND_FACTOR_REFUSED, Map.of());
      return new SecondFactorResult.WrongCode();
    }
    if (!challenges.spend(challenge)) {
      return new SecondFactorResult.ChallengeOver();
    }
    activation.wake(account);
    Optional<AccountIdentity> identity = accounts.active(account);
    if (identity.isEmpty()) {
      return new SecondFactorResult.ChallengeOver();
    }
    audit.record(account, AuditEventType.SIGNED_IN, Map.of("secondFactor", "yes"));
    return new SecondFactorResult.Accepted(identity.get());
  }

  private void count(String step, String outcome) {
    meters.counter("crewcall.auth.sign.ins", "step", step, "outcome", outcome).increment();
  }
}
