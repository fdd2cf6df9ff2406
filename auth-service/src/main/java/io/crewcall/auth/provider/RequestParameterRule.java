package io.crewcall.auth.provider;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Refuses what a client may ask for and would not get, instead of going on without it: requests as
 * objects, other ways of answering, a challenge that no verifier fits, and the sign-in of somebody
 * other than who is signed in (OpenID Connect Core 3.1.2 and 6, RFC 7636 section 4.2).
 */
final class RequestParameterRule
    implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
  private static final Map<String, String> NOT_SUPPORTED =
      Map.of(
          "request", "request_not_supported",
          "registration", "registration_not_supported");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final JwtDecoder hints;

  /**
   * @param hints reads ID tokens, expired ones too
   */
  RequestParameterRule(JwtDecoder hints) {
    this.hints = hints;
  }

  @Override
  public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
    Map<String, Object> parameters = request.getAdditionalParameters();
    NOT_SUPPORTED.forEach((parameter, error) -> {
      if (parameters.containsKey(parameter)) {
        throw refused(error, parameter, request);
      }
    });
    if (parameters.containsKey("response_mode")
        && !"query".equals(parameters.get("response_mode"))) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "response_mode", request);
    }
    if (parameters.get("code_challenge") instanceof String challenge
        && !CHALLENGE.matcher(challenge).matches()) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "code_challenge", request);
    }
    if (parameters.get("id_token_hint") instanceof String hint) {
      checkHint(hint, request);
    }
  }

  private void checkHint(String hint, OAuth2AuthorizationCodeRequestAuthenticationToken request) {
    String wanted;
    try {
      wanted = hints.decode(hint).getSubject();
    } catch (JwtException foreign) {
      throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "id_token_hint", request);
    }
    if (request.getPrincipal() instanceof Authentication person
        && person instanceof UsernamePasswordAuthenticationToken
        && !person.getName().equals(wanted)) {
      throw refused("login_required", "id_token_hint", request);
    }
  }

  private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
      String code, String parameter, OAuth2AuthorizationCodeRequestAuthenticationToken request) {
    return new OAuth2AuthorizationCodeRequestAuthenticationException(
        new OAuth2Error(code, "OAuth 2.0 Parameter: " + parameter, null), request);
  }
}
