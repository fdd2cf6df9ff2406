package io.crewcall.gateway.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the web clients need to know of where they run.
 *
 * @param storeOrigins of the object store's links, as browsers reach it: {@code
 *     https://files.example.com}
 */
@ConfigurationProperties("crewcall.gateway.web")
record WebClientProperties(@DefaultValue List<String> storeOrigins) {
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?)(?:/.*)?");

  /**
   * @throws IllegalArgumentException when one says more than an origin, which would become a part
   *     of the pages' policy
   */
  WebClientProperties {
    storeOrigins = storeOrigins.stream().map(WebClientProperties::origin).toList();
  }

  private static String origin(String given) {
    Matcher address = ADDRESS.matcher(given.strip());
    if (!address.matches()) {
      throw new IllegalArgumentException("crewcall.gateway.web.store-origins: " + given);
    }
    return address.group(1);
  }
}
