package io.crewcall.auth.signin;

import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.verification.RateLimitBuckets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bounds how many codes are tried for one account, whatever the number of challenges. Whoever knows
 * the password could use that to keep the owner out, so the owner's devices are counted apart.
 */
@Component
class SecondFactorThrottle {
  private static final RateLimitBuckets.Limit ATTEMPTS =
      new RateLimitBuckets.Limit("SECOND_FACTOR", 20, Duration.ofHours(1));

  private final RateLimitBuckets rateLimits;
  private final KnownDeviceService devices;

  SecondFactorThrottle(RateLimitBuckets rateLimits, KnownDeviceService devices) {
    this.rateLimits = rateLimits;
    this.devices = devices;
  }

  /** How long to wait when there were too many. */
  Optional<Duration> begin(UUID account, Origin origin) {
    String bucket = devices.knows(account, origin) ? "device " + origin.device() : "strangers";
    return rateLimits.take(ATTEMPTS, account + " " + bucket);
  }
}
