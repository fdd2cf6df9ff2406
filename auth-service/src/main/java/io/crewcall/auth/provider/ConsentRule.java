package io.crewcall.auth.provider;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * When somebody is asked whether a client may have what it wants: if somebody else runs it, and it
 * wants more than was allowed before, or wants the question ({@code prompt=consent}). To learn who
 * somebody is ({@code openid}) is something to allow like any other.
 */
final class ConsentRule implements Predicate<OAuth2AuthorizationCodeRequestAuthenticationContext> {

  @Override
  public boolean test(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    if (!context.getRegisteredClient().getClientSettings().isRequireAuthorizationConsent()) {
      return false;
    }
    OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
    Object prompt = request.getAdditionalParameters().get("prompt");
    if (prompt instanceof String wanted && Arrays.asList(wanted.split(" ")).contains("consent")) {
      return true;
    }
    Set<String> open =
        new HashSet<>(Objects.requireNonNull(context.getAuthorizationRequest()).getScopes());
    OAuth2AuthorizationConsent consent = context.getAuthorizationConsent();
    if (consent != null) {
      open.removeAll(consent.getScopes());
    }
    return !open.isEmpty();
  }
}
