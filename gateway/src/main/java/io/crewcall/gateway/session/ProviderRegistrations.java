package io.crewcall.gateway.session;

import io.crewcall.platform.security.SecurityProperties;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * How the gateway is registered at auth-service: once for each address of it. Browsers go to the
 * platform's public address, the gateway itself to auth-service directly.
 */
record ProviderRegistrations(List<ClientRegistration> all, List<URI> addresses) {
  static final String ID = "crewcall";
  static final String CALLBACK = "/bff/callback";

  /** What the platform's own screens do, for the person's roles: auth-service gives no more. */
  private static final List<String> SCOPES =
      List.of(
          "openid", "offline_access", "read", "write", "moderation", "accounts", "reference-data");

  ProviderRegistrations {
    all = List.copyOf(all);
    addresses = List.copyOf(addresses);
  }

  static ProviderRegistrations of(SessionProperties client, SecurityProperties security) {
    if (client.provider().isEmpty()) {
      throw new IllegalStateException("crewcall.gateway.session.provider is missing");
    }
    return new ProviderRegistrations(
        client.provider().stream().map(address -> registration(address, client, security)).toList(),
        client.provider());
  }

  private static ClientRegistration registration(
      URI provider, SessionProperties client, SecurityProperties security) {
    return ClientRegistration.withRegistrationId(ID)
        .clientName("Crewcall")
        .clientId(client.clientId())
        .clientSecret(Objects.requireNonNull(client.clientSecret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        // The configured address, never the one that a request claims to have come to.
        .redirectUri(security.issuer() + CALLBACK)
        .authorizationUri(security.issuer() + "/oauth2/authorize")
        .tokenUri(provider + "/oauth2/token")
        .jwkSetUri(security.jwkSetUri().toString())
        .issuerUri(security.issuer())
        .userNameAttributeName("sub")
        .scope(SCOPES)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  ClientRegistration first() {
    return all.getFirst();
  }
}
