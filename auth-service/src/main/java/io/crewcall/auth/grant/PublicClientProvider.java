package io.crewcall.auth.grant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Lets public clients refresh and revoke by their name: a name proves nothing, but the token that
 * comes with it is bound to the client. At the exchange of a code the library asks for PKCE.
 */
final class PublicClientProvider implements AuthenticationProvider {
  private final RegisteredClientRepository clients;

  PublicClientProvider(RegisteredClientRepository clients) {
    this.clients = clients;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication request) {
    OAuth2ClientAuthenticationToken presented = (OAuth2ClientAuthenticationToken) request;
    if (!ClientAuthenticationMethod.NONE.equals(presented.getClientAuthenticationMethod())
        || AuthorizationGrantType.AUTHORIZATION_CODE
            .getValue()
            .equals(presented.getAdditionalParameters().get(OAuth2ParameterNames.GRANT_TYPE))) {
      return null;
    }
    RegisteredClient client = clients.findByClientId(String.valueOf(presented.getPrincipal()));
    if (client == null
        || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
