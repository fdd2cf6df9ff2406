package io.crewcall.auth.provider;

import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * Where a code may go: to an address that is registered, compared character by character. Apps on
 * people's devices may choose the port of a loopback address (RFC 8252 section 7.3); the library
 * would let any client do so.
 */
final class RedirectRule implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
  private static final String NATIVE = "crewcall.native-app";

  static ClientSettings.Builder settings(boolean nativeApp) {
    return ClientSettings.builder().setting(NATIVE, nativeApp);
  }

  @Override
  public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
    String redirect = request.getRedirectUri();
    Object nativeApp = context.getRegisteredClient().getClientSettings().getSetting(NATIVE);
    if (redirect != null
        && !Boolean.TRUE.equals(nativeApp)
        && !context.getRegisteredClient().getRedirectUris().contains(redirect)) {
      // Without a token: nothing tells where to send the refusal.
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_REQUEST,
              "OAuth 2.0 Parameter: " + OAuth2ParameterNames.REDIRECT_URI,
              null),
          null);
    }
    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(
        context);
  }
}
