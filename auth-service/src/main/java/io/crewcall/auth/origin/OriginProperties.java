package io.crewcall.auth.origin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to believe about the address of a client.
 *
 * @param trustedProxies networks whose X-Forwarded-For is believed: those of the gateway
 */
@ConfigurationProperties("crewcall.auth.throttle")
record OriginProperties(
    @DefaultValue({
          "127.0.0.0/8",
          "::1/128",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "fc00::/7"
        })
        List<String> trustedProxies) {

  OriginProperties {
    trustedProxies = List.copyOf(trustedProxies);
  }
}
