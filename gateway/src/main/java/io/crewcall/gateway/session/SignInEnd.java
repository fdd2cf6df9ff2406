package io.crewcall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * What comes of a sign-in: a session under a new id that takes the place of the browser's last one,
 * or none.
 */
final class SignInEnd
    implements OAuth2AuthorizedClientRepository,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler {
  /** Where the browser learns that nothing came of it. */
  static final String FAILED = "/?signIn=failed";

  private static final Logger log = LoggerFactory.getLogger(SignInEnd.class);

  private final Sessions sessions;
  private final SessionCookies cookies;
  private final ProviderClient provider;
  private final Duration lifetime;

  SignInEnd(Sessions sessions, SessionCookies cookies, ProviderClient provider, Duration lifetime) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.provider = provider;
    this.lifetime = lifetime;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    String refresh = Objects.requireNonNull(client.getRefreshToken()).getTokenValue();
    try {
      String id =
          sessions.begin(provider.of(client.getAccessToken(), refresh), cookies.session(request));
      cookies.setSession(response, id, lifetime);
    } catch (DatabaseAwayException away) {
      log.warn("nobody can sign in: {}", String.valueOf(away.getCause()));
      throw SessionProblems.SESSIONS_UNAVAILABLE.exception();
    }
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    Object asked = request.getAttribute(SignInRequests.RETURN_TO);
    send(response, asked instanceof String path ? path : ReturnTo.START);
  }

  /** Cancelled, too late, or not what this browser began. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    log.info("a sign-in came to nothing: {}", failure.getMessage());
    send(response, FAILED);
  }

  /** Relative: the browser stays at the address that it knows the platform by. */
  private static void send(HttpServletResponse response, String path) {
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader(HttpHeaders.LOCATION, path);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication person, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    // Sessions are ended by signing out.
  }
}
