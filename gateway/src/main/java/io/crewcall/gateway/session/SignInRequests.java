package io.crewcall.gateway.session;

import io.crewcall.platform.encryption.Encryption;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-ins under way, each in a cookie of its own that nobody but this gateway can read or make:
 * several tabs do not disturb each other, and a stranger who only begins leaves nothing behind
 * here.
 */
final class SignInRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  /** Of the authorization request, and of the HTTP request that brings its answer. */
  static final String RETURN_TO = "crewcall.return-to";

  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final int AT_ONCE = 5;
  private static final int NAME_BYTES = 8;

  private final SessionCookies cookies;
  private final Encryption encryption;
  private final ClientRegistration registration;
  private final JsonMapper json;
  private final Clock clock;

  /** What is kept of one. */
  record Kept(String state, String nonce, String verifier, String returnTo, Instant begunAt) {}

  SignInRequests(
      SessionCookies cookies,
      Encryption encryption,
      ClientRegistration registration,
      JsonMapper json,
      Clock clock) {
    this.cookies = cookies;
    this.encryption = encryption;
    this.registration = registration;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun == null) {
      return;
    }
    List<String> others = cookies.signIns(request);
    if (others.size() >= AT_ONCE) {
      others.forEach(name -> cookies.dropSignIn(response, name));
    }
    String state = begun.getState();
    String nonce = begun.getAttribute(OidcParameterNames.NONCE);
    String verifier = begun.getAttribute(PkceParameterNames.CODE_VERIFIER);
    String returnTo = begun.getAttribute(RETURN_TO);
    if (state == null || nonce == null || verifier == null || returnTo == null) {
      throw new IllegalStateException("a sign-in has state, nonce and verifier");
    }
    String name = name(state);
    Kept kept = new Kept(state, nonce, verifier, returnTo, clock.instant());
    byte[] content = encryption.encrypt("sign-in " + name, json.writeValueAsString(kept));
    cookies.setSignIn(
        response, name, Base64.getUrlEncoder().withoutPadding().encodeToString(content), LIFETIME);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Kept kept = kept(request);
    return kept == null ? null : request(kept);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Kept kept = kept(request);
    if (kept == null) {
      return null;
    }
    cookies.dropSignIn(response, name(kept.state()));
    request.setAttribute(RETURN_TO, kept.returnTo());
    return request(kept);
  }

  private @Nullable Kept kept(HttpServletRequest request) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    String name = state == null ? "" : name(state);
    String content = state == null ? null : cookies.signIn(request, name);
    if (content == null) {
      return null;
    }
    try {
      Kept kept =
          json.readValue(
              encryption.decrypt("sign-in " + name, Base64.getUrlDecoder().decode(content)),
              Kept.class);
      return kept.state().equals(state) && clock.instant().isBefore(kept.begunAt().plus(LIFETIME))
          ? kept
          : null;
    } catch (IllegalArgumentException | IllegalStateException foreign) {
      return null;
    }
  }

  private OAuth2AuthorizationRequest request(Kept kept) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(kept.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID,
                registration.getRegistrationId(),
                OidcParameterNames.NONCE,
                kept.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                kept.verifier()))
        .build();
  }

  private static String name(String state) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
