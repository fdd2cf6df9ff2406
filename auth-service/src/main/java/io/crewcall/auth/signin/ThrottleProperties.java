package io.crewcall.auth.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When guessing is slowed down. Beyond the free attempts the delay starts at a second and doubles
 * up to its limit; after the window without an attempt all is forgotten.
 *
 * @param account for attempts at one e-mail address; the limit is short, so that strangers cannot
 *     keep the owner out
 * @param address for attempts from one network address, that of a big office maybe
 * @param window quiet time after which counting starts anew
 */
@ConfigurationProperties("crewcall.auth.throttle")
record ThrottleProperties(
    @DefaultValue Account account,
    @DefaultValue Address address,
    @DefaultValue("15m") Duration window) {

  /**
   * @param free attempts without a delay
   * @param longest delay
   */
  record Account(@DefaultValue("10") int free, @DefaultValue("30s") Duration longest) {}

  /**
   * @param free attempts without a delay
   * @param longest delay
   */
  record Address(@DefaultValue("200") int free, @DefaultValue("5m") Duration longest) {}
}
