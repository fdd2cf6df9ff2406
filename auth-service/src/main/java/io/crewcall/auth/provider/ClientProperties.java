package io.crewcall.auth.provider;

import io.crewcall.platform.security.Scopes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Clients that belong to the platform; registered at every start, changes included.
 *
 * @param webClient the gateway itself, which signs people in with a browser
 * @param clients through which people sign in
 * @param serviceClients services that call other services
 */
@ConfigurationProperties("crewcall.auth")
record ClientProperties(
    @DefaultValue WebClient webClient,
    @DefaultValue List<Client> clients,
    @DefaultValue List<ServiceClient> serviceClients) {
  private static final int MIN_SECRET = 32;

  /** What the gateway asks for in the name of the platform's own pages. */
  private static final List<String> SCOPES =
      List.of(
          "openid", "offline_access", "read", "write", "moderation", "accounts", "reference-data");

  ClientProperties {
    clients = List.copyOf(clients);
    serviceClients = List.copyOf(serviceClients);
  }

  /**
   * The gateway, which keeps the tokens of the platform's own pages (docs/adr/0058).
   *
   * @param secret 32 characters at least, kept as a hash; blank where nobody signs in that way
   */
  record WebClient(@DefaultValue("crewcall-gateway") String id, @Nullable String secret) {

    WebClient {
      if (secret != null && !secret.isBlank()) {
        required(secret, id, "crewcall.auth.web-client.secret");
      }
    }

    /** As any other client that runs on a server; empty without a secret. */
    Optional<Client> client(String issuer) {
      return secret == null || secret.isBlank()
          ? Optional.empty()
          : Optional.of(
              new Client(
                  id,
                  "Crewcall",
                  secret,
                  false,
                  false,
                  List.of(issuer + "/bff/callback"),
                  List.of(),
                  SCOPES));
    }

    @Override
    public String toString() {
      return "WebClient[" + id + "]";
    }
  }

  /**
   * A client through which people sign in. It proves by PKCE that a code is its own; one that runs
   * on a server proves who it is by a secret as well.
   *
   * @param id known to the client, such as {@code crewcall-web}
   * @param secret 32 characters at least, kept as a hash; null for a client that cannot keep one
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
      @Nullable String secret,
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
      if (secret != null) {
        required(secret, id, "crewcall.auth.clients[].secret");
      }
      redirectUris = List.copyOf(redirectUris);
      postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
      scopes =
          scopes.stream()
              .filter(scope -> !thirdParty || !Scopes.OF_ADMINS.contains(scope))
              .toList();
    }

    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /**
   * A service that gets tokens for itself.
   *
   * @param id the service's name, and the subject of its tokens
   * @param secret 32 characters at least; kept as a hash
   */
  record ServiceClient(String id, @Nullable String secret, @DefaultValue List<String> scopes) {
    ServiceClient {
      scopes = List.copyOf(scopes);
    }

    /** The secret, which has no default anywhere. */
    String requiredSecret() {
      return required(secret, id, "crewcall.auth." + id + "-secret");
    }

    @Override
    public String toString() {
      return "ServiceClient[" + id + "]";
    }
  }

  /** A secret, which has no default anywhere and is never blank by a forgotten variable. */
  private static String required(@Nullable String secret, String id, String property) {
    if (secret == null || secret.length() < MIN_SECRET) {
      throw new IllegalStateException(
          "the secret of client %s (%s) is missing or short".formatted(id, property));
    }
    return secret;
  }
}
