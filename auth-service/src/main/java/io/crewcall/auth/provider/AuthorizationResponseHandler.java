package io.crewcall.auth.provider;

import io.crewcall.auth.page.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends a browser back to the client, with a code or the reason why there is none, and always with
 * who says so: {@code iss} keeps a client that knows several providers from being mixed up (RFC
 * 9207). The library leaves it out.
 */
final class AuthorizationResponseHandler
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private final String issuer;

  AuthorizationResponseHandler(String issuer) {
    this.issuer = issuer;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication granted)
      throws IOException {
    OAuth2AuthorizationCodeRequestAuthenticationToken answer =
        (OAuth2AuthorizationCodeRequestAuthenticationToken) granted;
    String redirect = Objects.requireNonNull(answer.getRedirectUri());
    UriComponentsBuilder back = UriComponentsBuilder.fromUriString(redirect);
    add(
        back,
        OAuth2ParameterNames.CODE,
        Objects.requireNonNull(answer.getAuthorizationCode()).getTokenValue());
    send(response, back, answer.getState());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (!(failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused)) {
      stay(response);
      return;
    }
    OAuth2AuthorizationCodeRequestAuthenticationToken answer =
        refused.getAuthorizationCodeRequestAuthentication();
    String redirect = answer == null ? null : answer.getRedirectUri();
    if (answer == null || redirect == null || redirect.isBlank()) {
      stay(response);
      return;
    }
    OAuth2Error error = refused.getError();
    UriComponentsBuilder back = UriComponentsBuilder.fromUriString(redirect);
    add(back, OAuth2ParameterNames.ERROR, error.getErrorCode());
    add(back, OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
    send(response, back, answer.getState());
  }

  /** Nobody knows whether the address is the client's. */
  private static void stay(HttpServletResponse response) throws IOException {
    PageRenderer.send(
        response,
        HttpServletResponse.SC_BAD_REQUEST,
        "This link does not work",
        "The application that sent you here made a mistake. Go back to it and try again.");
  }

  private void send(HttpServletResponse response, UriComponentsBuilder back, @Nullable String state)
      throws IOException {
    add(back, OAuth2ParameterNames.STATE, state);
    add(back, "iss", issuer);
    response.sendRedirect(back.build(true).toUriString());
  }

  private static void add(UriComponentsBuilder back, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      back.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
    }
  }
}
