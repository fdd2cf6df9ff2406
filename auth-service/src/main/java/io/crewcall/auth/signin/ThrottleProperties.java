package io.crewcall.auth.signin;

import java.time.Duration;
import java.util.List;
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
 * @param trustedProxies networks whose X-Forwarded-For is believed: those of the gateway
 */
@ConfigurationProperties("crewcall.auth.throttle")
record ThrottleProperties(
    @DefaultValue Account account,
    @DefaultValue Address address,
    @DefaultValue("15m") Duration window,
    @DefaultValue({
          "127.0.0.0/8",
          "::1/128",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "fc00::/7"
        })
        List<String> trustedProxies) {

  ThrottleProperties {
    trustedProxies = List.copyOf(trustedProxies);
  }

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
