package io.crewcall.auth.account.password;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.verification.RateLimitBuckets;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A forgotten password, by the API and by the pages: asked for and chosen anew, within limits. */
@Component
public class PasswordRecoveryService {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RateLimitBuckets.Limit REQUESTS_FROM =
      new RateLimitBuckets.Limit("PASSWORD_RESET_FROM", 30, HOUR);
  private static final RateLimitBuckets.Limit REQUESTS_FOR =
      new RateLimitBuckets.Limit("PASSWORD_RESET_FOR", 5, HOUR);
  private static final RateLimitBuckets.Limit RESETS_FROM =
      new RateLimitBuckets.Limit("PASSWORD_RESET_CODE_FROM", 30, HOUR);

  private final PasswordChangeService changes;
  private final PasswordResetService resets;
  private final RateLimitBuckets rateLimits;
  private final KnownDeviceService devices;

  PasswordRecoveryService(
      PasswordChangeService changes,
      PasswordResetService resets,
      RateLimitBuckets rateLimits,
      KnownDeviceService devices) {
    this.changes = changes;
    this.resets = resets;
    this.rateLimits = rateLimits;
    this.devices = devices;
  }

  /**
   * Mails a code, if there is an account with this address; nobody is told.
   *
   * @return why not; empty when the request was taken
   */
  public Optional<Problem> request(EmailAddress email, Origin origin) {
    if (rateLimits.take(REQUESTS_FROM, origin.address()).isPresent()) {
      return Optional.of(AccountProblems.tooMany());
    }
    if (rateLimits.take(REQUESTS_FOR, email.value()).isEmpty()) {
      resets.request(email);
    }
    return Optional.empty();
  }

  /**
   * Sets another password by the code of a mail. The device is known from then on: strangers who
   * try the account's password do not keep it from signing in.
   *
   * @param ends what ends with the old password
   * @return why not; empty when it was done
   */
  public Optional<Problem> reset(
      String code, String password, Set<Access> ends, Origin origin, HttpServletResponse response) {
    if (rateLimits.take(RESETS_FROM, origin.address()).isPresent()) {
      return Optional.of(AccountProblems.tooMany());
    }
    return switch (changes.reset(code, new NewPassword(password), ends)) {
      case PasswordChangeService.Reset.Done done -> {
        devices.remember(done.account(), origin, response);
        yield Optional.empty();
      }
      case PasswordChangeService.Reset.Refused refused -> Optional.of(refused.problem());
    };
  }
}
