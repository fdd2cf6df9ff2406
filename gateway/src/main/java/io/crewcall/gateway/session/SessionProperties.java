package io.crewcall.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in with a browser; off without a secret.
 *
 * @param clientId of the gateway at auth-service
 * @param clientSecret of the gateway at auth-service
 * @param key what tokens are encrypted with in the database: 32 bytes in Base64
 * @param provider base addresses of auth-service, of which the next is taken when one is away
 * @param idle how long a session lives without a call
 * @param longest how long it lives at most
 * @param renewBefore the end of an access token it is renewed
 * @param retention how often what has ended is dropped
 * @param demoSignIn whether pages offer to sign in as a demo person; heeded in the profile local
 *     alone
 * @param answer how long auth-service may take to renew
 */
@ConfigurationProperties("crewcall.gateway.session")
record SessionProperties(
    @DefaultValue("crewcall-gateway") String clientId,
    @Nullable String clientSecret,
    @Nullable String key,
    @DefaultValue List<URI> provider,
    @DefaultValue("14d") Duration idle,
    @DefaultValue("90d") Duration longest,
    @DefaultValue("1m") Duration renewBefore,
    @DefaultValue("1m") Duration retention,
    @DefaultValue("false") boolean demoSignIn,
    @DefaultValue("10s") Duration answer) {

  SessionProperties {
    provider = List.copyOf(provider);
  }

  /** Whether people can sign in with a browser here. */
  boolean isOffered() {
    return clientSecret != null && !clientSecret.isBlank();
  }

  @Override
  public String toString() {
    return "SessionProperties[" + clientId + "]";
  }
}
