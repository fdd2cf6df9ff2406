package io.crewcall.auth.provider;

import io.crewcall.platform.security.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Clients that belong to the platform; registered at every start, changes included.
 *
 * @param clients the platform's own, which cannot keep a secret
 * @param serviceClients services that call other services
 */
@ConfigurationProperties("crewcall.auth")
record ClientProperties(
    @DefaultValue List<Client> clients, @DefaultValue List<ServiceClient> serviceClients) {

  ClientProperties {
    clients = List.copyOf(clients);
    serviceClients = List.copyOf(serviceClients);
  }

  /**
   * A client that cannot keep a secret, so it proves by PKCE that a code is its own.
   *
   * @param id known to the client, such as {@code crewcall-web}
   * @param nativeApp whether it runs on people's devices: only there may a loopback redirect come
   *     with any port (RFC 8252 section 7.3)
   * @param thirdParty whether somebody else runs it: people are asked for their consent, and it
   *     gets no scope of administration
   * @param redirectUris where codes may go, compared exactly
   * @param postLogoutRedirectUris where a browser may go after signing out
   * @param scopes that it may ask for
   */
  record Client(
      String id,
      String name,
      @DefaultValue("false") boolean nativeApp,
      @DefaultValue("false") boolean thirdParty,
      @DefaultValue List<String> redirectUris,
      @DefaultValue List<String> postLogoutRedirectUris,
      @DefaultValue({
            "openid",
            "profile",
            "email",
            "offline_access",
            "read",
            "write",
            "moderation",
            "accounts",
            "reference-data"
          })
          List<String> scopes) {

    Client {
      redirectUris = List.copyOf(redirectUris);
      postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
      scopes =
          scopes.stream()
              .filter(scope -> !thirdParty || !Scopes.OF_ADMINS.contains(scope))
              .toList();
    }
  }

  /**
   * A service that gets tokens for itself.
   *
   * @param id the service's name, and the subject of its tokens
   * @param secret 32 characters at least; kept as a hash
   */
  record ServiceClient(String id, @Nullable String secret, @DefaultValue List<String> scopes) {
    private static final int MIN_SECRET = 32;

    ServiceClient {
      scopes = List.copyOf(scopes);
    }

    /** The secret, which has no default anywhere. */
    String requiredSecret() {
      if (secret == null || secret.length() < MIN_SECRET) {
        throw new IllegalStateException(
            "the secret of service client %s (crewcall.auth.%s-secret) is missing or short"
                .formatted(id, id));
      }
      return secret;
    }

    @Override
    public String toString() {
      return "ServiceClient[" + id + "]";
    }
  }
}
