package io.crewcall.user.privacy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports and erasures go.
 *
 * @param services addresses of all services that hold data, by name; this one is among them
 * @param poll pause between two looks for steps that are due
 * @param erasureDelay time between the request and the beginning, in which it can be taken back
 * @param settle time after the account was closed until the other services erase: as long as an
 *     access token lives, so that nobody writes anew what was erased
 * @param blockedRetry how much later an erasure is looked at again that something stands against
 * @param exportKept how long an export can be downloaded
 * @param exportInterval shortest time between two exports of one person
 * @param lease how long one attempt may take before another worker takes over
 * @param firstRetry pause after the first failure; doubled with each more
 * @param longestRetry longest pause
 * @param exportAttempts attempts of one service after which an export has failed
 * @param callTimeout how long a service may take to answer; shorter than the lease
 */
@ConfigurationProperties("crewcall.privacy")
record PrivacyProperties(
    Map<String, URI> services,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("7d") Duration erasureDelay,
    @DefaultValue("16m") Duration settle,
    @DefaultValue("1d") Duration blockedRetry,
    @DefaultValue("7d") Duration exportKept,
    @DefaultValue("1d") Duration exportInterval,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("2s") Duration firstRetry,
    @DefaultValue("10m") Duration longestRetry,
    @DefaultValue("20") int exportAttempts,
    @DefaultValue("60s") Duration callTimeout) {
  /** The one that closes the account. */
  static final String FIRST = "auth-service";

  /** The one that tells the others that the person is gone: this one. */
  static final String LAST = "user-service";

  PrivacyProperties {
    services = Map.copyOf(services);
    if (!services.containsKey(FIRST) || !services.containsKey(LAST)) {
      throw new IllegalArgumentException(
          "crewcall.privacy.services must name %s and %s".formatted(FIRST, LAST));
    }
    if (callTimeout.compareTo(lease) >= 0) {
      throw new IllegalArgumentException("crewcall.privacy.call-timeout must be below the lease");
    }
  }

  /** In an erasure: the account first, this service last, all others between. */
  static int phaseOf(String service) {
    return switch (service) {
      case FIRST -> 0;
      case LAST -> 2;
      default -> 1;
    };
  }
}
