package io.crewcall.auth.provider;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The platform's own public clients.
 *
 * @param clients registered at every start, changes included
 */
@ConfigurationProperties("crewcall.auth")
record ClientProperties(@DefaultValue List<Client> clients) {

  ClientProperties {
    clients = List.copyOf(clients);
  }

  /**
   * A client that cannot keep a secret, so it proves by PKCE that a code is its own.
   *
   * @param id known to the client, such as {@code crewcall-web}
   * @param redirectUris where codes may go, compared exactly
   * @param postLogoutRedirectUris where a browser may go after signing out
   * @param scopes that it may ask for
   */
  record Client(
      String id,
      String name,
      @DefaultValue List<String> redirectUris,
      @DefaultValue List<String> postLogoutRedirectUris,
      @DefaultValue({"openid", "profile"}) List<String> scopes) {

    Client {
      redirectUris = List.copyOf(redirectUris);
      postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
      scopes = List.copyOf(scopes);
    }
  }
}
