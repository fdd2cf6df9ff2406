package io.crewcall.auth.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When guessing is slowed down. Beyond the free attempts the delay starts at a second and doubles
 * up to its limit; after the window without an attempt all is forgotten.
 *
 * @param account for all strangers together who try one e-mail address
 * @param known for a device or network from which the owner of the address signed in before
 * @param address for attempts from one network address, that of a big office maybe
 * @param window quiet time after which counting starts anew
 */
@ConfigurationProperties("crewcall.auth.throttle")
record ThrottleProperties(
    @DefaultValue Account account,
    @DefaultValue Known known,
    @DefaultValue Address address,
    @DefaultValue("15m") Duration window) {

  /** Attempts without a delay, and the longest delay. */
  sealed interface Delays {
    int free();

    Duration longest();
  }

  /** The longest is long: the owner has other ways in, a known device or the mail. */
  record Account(@DefaultValue("10") int free, @DefaultValue("5m") Duration longest)
      implements Delays {}

  /** The longest is short enough to be waited for. */
  record Known(@DefaultValue("10") int free, @DefaultValue("30s") Duration longest)
      implements Delays {}

  /** Of one network address, over all accounts. */
  record Address(@DefaultValue("200") int free, @DefaultValue("5m") Duration longest)
      implements Delays {}
}
