package io.crewcall.gateway.session;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the gateway asks of auth-service for a session. */
final class ProviderClient {
  private static final Logger log = LoggerFactory.getLogger(ProviderClient.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final ProviderRegistrations registrations;
  private final RestClient http;
  private final RestClientRefreshTokenTokenResponseClient refreshing;
  private final Clock clock;

  ProviderClient(ProviderRegistrations registrations, Duration answer, Clock clock) {
    this.registrations = registrations;
    this.clock = clock;
    this.http = http(answer);
    this.refreshing = new RestClientRefreshTokenTokenResponseClient();
    this.refreshing.setRestClient(http);
  }

  private static RestClient http(Duration answer) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(answer);
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(converters ->
            converters
                .addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /** For the library's own calls, with the same patience. */
  RestClient http() {
    return http;
  }

  /**
   * The next tokens; empty when auth-service says that the session is over. An answer that was lost
   * is asked for again: auth-service gives the same one for half a minute (ADR 0030).
   *
   * @throws ProviderUnavailableException when it says nothing, or nothing about the session
   */
  Optional<SessionTokens> renew(SessionTokens tokens) {
    OAuth2AuthorizationException last = null;
    for (int attempt = 0; attempt < 2; attempt++) {
      for (ClientRegistration registration : registrations.all()) {
        try {
          return Optional.of(
              tokens(refreshing.getTokenResponse(request(registration, tokens)), tokens));
        } catch (OAuth2AuthorizationException failed) {
          if (failed.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
            return Optional.empty();
          }
          last = failed;
        }
      }
    }
    throw new ProviderUnavailableException("tokens were not renewed", Objects.requireNonNull(last));
  }

  private static OAuth2RefreshTokenGrantRequest request(
      ClientRegistration registration, SessionTokens tokens) {
    return new OAuth2RefreshTokenGrantRequest(
        registration,
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, tokens.accessToken(), null, tokens.expiresAt()),
        new OAuth2RefreshToken(tokens.refreshToken(), null));
  }

  private SessionTokens tokens(OAuth2AccessTokenResponse answer, SessionTokens before) {
    OAuth2RefreshToken next = answer.getRefreshToken();
    return of(answer.getAccessToken(), next == null ? before.refreshToken() : next.getTokenValue());
  }

  /** What is kept of tokens. */
  SessionTokens of(OAuth2AccessToken access, String refresh) {
    Instant expires = access.getExpiresAt();
    return new SessionTokens(
        access.getTokenValue(), expires == null ? clock.instant() : expires, refresh);
  }

  /**
   * Ends at auth-service what the tokens are of.
   *
   * @throws ProviderUnavailableException when it cannot be asked
   */
  void revoke(String refreshToken) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("token", refreshToken);
    form.add("token_type_hint", "refresh_token");
    ClientRegistration client = registrations.first();
    RestClientException last = null;
    for (URI address : registrations.addresses()) {
      try {
        http.post()
            .uri(address + "/oauth2/revoke")
            .headers(
                headers -> headers.setBasicAuth(client.getClientId(), client.getClientSecret()))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .toBodilessEntity();
        return;
      } catch (RestClientException failed) {
        last = failed;
      } catch (OAuth2AuthorizationException refused) {
        log.warn("auth-service revoked no token: {}", refused.getError().getErrorCode());
        throw new ProviderUnavailableException("tokens were not revoked", refused);
      }
    }
    throw new ProviderUnavailableException("tokens were not revoked", Objects.requireNonNull(last));
  }
}
