package io.crewcall.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, and who may call from a browser.
 *
 * @param services base address of each service by name; every service of {@link Routes} is needed
 * @param health readiness address of each service by name
 * @param allowedOrigins origins of the dashboard for CORS; none by default
 * @param docsPublic whether the API document can be read without signing in
 * @param healthTimeout how long one service may take to tell its health
 */
@ConfigurationProperties("crewcall.gateway")
record GatewayProperties(
    Map<String, URI> services,
    @DefaultValue Map<String, URI> health,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("false") boolean docsPublic,
    @DefaultValue("2s") Duration healthTimeout) {

  GatewayProperties {
    services = Map.copyOf(services);
    health = Map.copyOf(health);
    allowedOrigins = List.copyOf(allowedOrigins);
    for (String service : Routes.services()) {
      if (!services.containsKey(service)) {
        throw new IllegalArgumentException("crewcall.gateway.services." + service + " is missing");
      }
    }
  }

  /** Base address of a service of {@link Routes}. */
  URI service(String name) {
    return Objects.requireNonNull(services.get(name));
  }
}
