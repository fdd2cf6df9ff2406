package io.crewcall.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page's questions about its session. Part of the platform's own screens and not of the API that
 * others use: docs/api.md describes it, the API document does not.
 */
@Hidden
@RestController
class SessionController {
  private static final Logger log = LoggerFactory.getLogger(SessionController.class);
  private static final int TOKEN_BYTES = 32;

  private final Optional<BrowserSessions> browsers;
  private final boolean demoSignIn;
  private final SecureRandom random = new SecureRandom();

  /** What the signing in of browsers consists of, where it is offered. */
  record BrowserSessions(Sessions sessions, SessionCookies cookies, CsrfRule csrf) {}

  /**
   * Whether somebody is signed in.
   *
   * @param csrfToken to send back in {@code csrfHeader} with what changes something
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionResponse(
      boolean signedIn,
      @Nullable String userId,
      String csrfToken,
      String csrfHeader,
      @Nullable Instant expiresAt,
      @Nullable Boolean demoSignIn) {}

  SessionController(
      ObjectProvider<BrowserSessions> browsers,
      SessionProperties properties,
      Environment environment) {
    this.browsers = Optional.ofNullable(browsers.getIfAvailable());
    this.demoSignIn =
        properties.isOffered()
            && properties.demoSignIn()
            && environment.acceptsProfiles(Profiles.of("local"));
  }

  @GetMapping("/bff/session")
  ResponseEntity<SessionResponse> session(HttpServletRequest request) {
    SessionResponse answer =
        browsers.flatMap(offered -> signedIn(offered, request)).orElseGet(this::signedOut);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  private Optional<SessionResponse> signedIn(BrowserSessions offered, HttpServletRequest request) {
    String id = offered.cookies().session(request);
    return id.isEmpty()
        ? Optional.empty()
        : current(offered, id)
            .map(session ->
                new SessionResponse(
                    true,
                    UUID.fromString(session.tokens().claims().getSubject()).toString(),
                    offered.csrf().token(id),
                    CsrfRule.HEADER,
                    offered.sessions().endsAt(session),
                    null));
  }

  private static Optional<WebSession> current(BrowserSessions offered, String id) {
    try {
      return offered.sessions().current(id);
    } catch (ProviderUnavailableException away) {
      throw SessionProblems.RENEWAL_UNAVAILABLE.exception();
    } catch (DatabaseAwayException away) {
      log.warn("sessions are not available: {}", String.valueOf(away.getCause()));
      throw SessionProblems.SESSIONS_UNAVAILABLE.exception();
    }
  }

  /** The token is there so that pages need not ask; nothing is done in anybody's name yet. */
  private SessionResponse signedOut() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new SessionResponse(false, null, token, CsrfRule.HEADER, null, demoSignIn);
  }

  @PostMapping("/bff/logout")
  ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
    browsers.ifPresent(offered -> signOut(offered, request, response));
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }

  private static void signOut(
      BrowserSessions offered, HttpServletRequest request, HttpServletResponse response) {
    String id = offered.cookies().session(request);
    if (id.isEmpty()) {
      return;
    }
    if (!offered.csrf().allows(request, id)) {
      throw SessionProblems.CSRF.exception();
    }
    try {
      offered.sessions().end(id);
    } catch (DatabaseAwayException away) {
      log.warn("sessions are not available: {}", String.valueOf(away.getCause()));
      throw SessionProblems.SESSIONS_UNAVAILABLE.exception();
    }
    offered.cookies().dropSession(response);
  }
}
