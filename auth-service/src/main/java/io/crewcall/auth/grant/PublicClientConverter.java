package io.crewcall.auth.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Public clients where the token they bring is the proof: refreshing and revoking. The library
 * knows them at the exchange of a code alone.
 */
final class PublicClientConverter implements AuthenticationConverter {
  private final AuthorizationServerSettings settings;

  PublicClientConverter(AuthorizationServerSettings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
        || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null
        || !refreshesOrRevokes(request)) {
      return null;
    }
    String[] ids = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
    if (ids == null) {
      return null;
    }
    if (ids.length != 1 || ids[0].isBlank()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    Map<String, Object> parameters = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals(OAuth2ParameterNames.CLIENT_ID)) {
            parameters.put(
                name, values.length == 1 ? values[0] : Arrays.copyOf(values, values.length));
          }
        });
    return new OAuth2ClientAuthenticationToken(
        ids[0], ClientAuthenticationMethod.NONE, null, parameters);
  }

  private boolean refreshesOrRevokes(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(settings.getTokenRevocationEndpoint())
        || path.equals(settings.getTokenEndpoint())
            && AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
  }
}
