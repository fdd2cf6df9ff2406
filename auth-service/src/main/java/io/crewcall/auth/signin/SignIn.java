package io.crewcall.auth.signin;

import io.crewcall.auth.account.AccountIdentity;
import io.crewcall.auth.account.Accounts;
import io.crewcall.auth.origin.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs people in by e-mail address and password. */
@Component
public class SignIn {
  private final Accounts accounts;
  private final Throttle throttle;
  private final MeterRegistry meters;

  SignIn(Accounts accounts, Throttle throttle, MeterRegistry meters) {
    this.accounts = accounts;
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
    SignInResult result = judge(email, password, origin.address());
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

  private SignInResult judge(String email, String password, String address) {
    Throttle.Attempt attempt = new Throttle.Attempt(email, address);
    Optional<Duration> wait = throttle.begin(attempt);
    if (wait.isPresent()) {
      return new SignInResult.Throttled(wait.get());
    }
    Optional<AccountIdentity> account;
    try {
      account = accounts.authenticate(email, password);
    } catch (RuntimeException nothingCompared) {
      throttle.takeBack(attempt, nothingCompared);
      throw nothingCompared;
    }
    if (account.isEmpty()) {
      return new SignInResult.Refused();
    }
    throttle.succeeded(attempt);
    return new SignInResult.Accepted(account.get());
  }
}
