package io.crewcall.auth.signin;

import io.crewcall.auth.account.Accounts;
import io.crewcall.auth.account.Activation;
import io.crewcall.auth.account.PasswordVerdict;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.origin.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs people in by e-mail address and password. */
@Component
public class SignIn {
  private final Accounts accounts;
  private final Activation activation;
  private final Throttle throttle;
  private final AuditLog audit;
  private final MeterRegistry meters;

  SignIn(
      Accounts accounts,
      Activation activation,
      Throttle throttle,
      AuditLog audit,
      MeterRegistry meters) {
    this.accounts = accounts;
    this.activation = activation;
    this.audit = audit;
    this.throttle = throttle;
    this.meters = meters;
  }

  /**
   * One attempt. It counts as failed before the password is compared, so that attempts at the same
   * moment do not slip through together; a success takes that back.
   *
   * @param origin where the attempt comes from
   */
  public SignInResult attempt(String email, String password, Origin origin) {
    SignInResult result = judge(email, password, origin);
    meters
        .counter(
            "crewcall.auth.sign.ins",
            "outcome",
            switch (result) {
              case SignInResult.Accepted accepted -> "accepted";
              case SignInResult.SecondFactorRequired second -> "second factor";
              case SignInResult.Refused refused -> "refused";
              case SignInResult.Throttled throttled -> "throttled";
            })
        .increment();
    return result;
  }

  /**
   * The second step of a sign-in whose account asks for it.
   *
   * @param challenge of {@link SignInResult.SecondFactorRequired}
   * @param code of the authenticator app, or a recovery code
   * @param origin where it comes from
   */
  public SecondFactorResult secondFactor(String challenge, String code, Origin origin) {
    return new SecondFactorResult.ChallengeOver();
  }

  private SignInResult judge(String email, String password, Origin origin) {
    Throttle.Attempt attempt = new Throttle.Attempt(email, origin.address());
    Optional<Duration> wait = throttle.begin(attempt);
    if (wait.isPresent()) {
      return new SignInResult.Throttled(wait.get());
    }
    PasswordVerdict verdict;
    try {
      verdict = accounts.authenticate(email, password);
    } catch (RuntimeException nothingCompared) {
      throttle.takeBack(attempt, nothingCompared);
      throw nothingCompared;
    }
    return switch (verdict) {
      case PasswordVerdict.Wrong wrong -> {
        audit.refused(wrong.tried(), origin);
        yield new SignInResult.Refused();
      }
      case PasswordVerdict.Right right -> {
        throttle.succeeded(attempt);
        if (right.dormant()) {
          activation.wake(right.account().id());
        }
        audit.record(right.account().id(), AuditEventType.SIGNED_IN, Map.of());
        yield new SignInResult.Accepted(right.account());
      }
    };
  }
}
