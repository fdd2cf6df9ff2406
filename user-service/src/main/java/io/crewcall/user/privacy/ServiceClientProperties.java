package io.crewcall.user.privacy;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service gets a token for itself. There are no defaults: without them it does not start.
 *
 * @param tokenUri of the issuer
 */
@ConfigurationProperties("crewcall.service-client")
record ServiceClientProperties(URI tokenUri, String id, String secret) {

  @SuppressWarnings("NullAway") // bound from configuration, where anything may be missing
  ServiceClientProperties {
    if (tokenUri == null || id == null || secret == null || secret.isBlank()) {
      throw new IllegalArgumentException(
          "crewcall.service-client.token-uri, .id and .secret are needed");
    }
  }

  @Override
  public String toString() {
    return "ServiceClientProperties[" + id + "]";
  }
}
