package io.crewcall.auth.session;

import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.auth.signin.SecondFactorResult;
import io.crewcall.auth.signin.SignInResult;
import io.crewcall.auth.signin.SignInService;
import io.crewcall.auth.token.AccessTokenService;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Authentication", description = "Accounts, and the tokens of their sessions")
class SessionController {
  private final SignInService signIn;
  private final SessionService sessions;
  private final AccessTokenService accessTokens;
  private final OriginResolver origins;
  private final KnownDeviceService devices;

  SessionController(
      SignInService signIn,
      SessionService sessions,
      AccessTokenService accessTokens,
      OriginResolver origins,
      KnownDeviceService devices) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.origins = origins;
    this.devices = devices;
  }

  @PostMapping("/login")
  @Operation(
      operationId = "logIn",
      summary = "Sign in with e-mail address and password",
      description =
          "An account with a second factor gets a challenge in the place of tokens; go on with "
              + "logInWithSecondFactor.")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  @ApiResponse(
      responseCode = "200",
      description = "Signed in; or, for an account with a second factor, the challenge for it",
      content =
          @Content(
              schema = @Schema(oneOf = {TokenResponse.class, SecondFactorChallengeResponse.class})))
  @ApiResponse(
      responseCode = "401",
      description = "E-mail address or password is wrong: INVALID_CREDENTIALS",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @ApiResponse(
      responseCode = "429",
      description = "Too many attempts: TOO_MANY_ATTEMPTS, with Retry-After",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @SecurityRequirements
  LoginResponse logIn(
      @Valid @RequestBody LoginRequest credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    Origin origin = origins.of(request);
    return switch (signIn.attempt(credentials.email(), credentials.password(), origin)) {
      case SignInResult.Accepted accepted -> signedIn(accepted.account().id(), origin, response);
      case SignInResult.SecondFactorRequired second ->
          new SecondFactorChallengeResponse(
              true, second.challenge(), second.lifetime().toSeconds());
      case SignInResult.Refused refused ->
          throw Problem.of(
                  HttpStatus.UNAUTHORIZED,
                  "INVALID_CREDENTIALS",
                  "E-mail address or password is wrong.")
              .exception();
      case SignInResult.Throttled throttled -> throw tooMany(throttled.retryAfter());
    };
  }

  @PostMapping("/login/second-factor")
  @Operation(
      operationId = "logInWithSecondFactor",
      summary = "Finish a sign-in with a code of the app, or a recovery code",
      description = "A challenge lives for five minutes and takes five attempts.")
  @ApiResponse(responseCode = "200", description = "Signed in")
  @ApiResponse(
      responseCode = "401",
      description =
          "The code is wrong: CODE_WRONG, try again; or the challenge is over: CHALLENGE_OVER, "
              + "begin with the password",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @SecurityRequirements
  TokenResponse logInWithSecondFactor(
      @Valid @RequestBody SecondFactorRequest answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Origin origin = origins.of(request);
    return switch (signIn.secondFactor(answer.challenge(), answer.code(), origin)) {
      case SecondFactorResult.Accepted accepted ->
          signedIn(accepted.account().id(), origin, response);
      case SecondFactorResult.WrongCode wrong ->
          throw Problem.of(HttpStatus.UNAUTHORIZED, "CODE_WRONG", "The code is wrong.").exception();
      case SecondFactorResult.ChallengeOver over ->
          throw Problem.of(
                  HttpStatus.UNAUTHORIZED,
                  "CHALLENGE_OVER",
                  "There is no time or attempt left; begin with the password.")
              .exception();
      case SecondFactorResult.Throttled throttled -> throw tooMany(throttled.retryAfter());
    };
  }

  private TokenResponse signedIn(UUID account, Origin origin, HttpServletResponse response) {
    devices.remember(account, origin, response);
    SessionService.Continued session = sessions.begin(account, origin);
    return TokenResponse.of(
        accessTokens.issue(session.accountId(), session.sessionId()), session.next());
  }

  private static RuntimeException tooMany(Duration wait) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "TOO_MANY_ATTEMPTS",
            "Too many attempts; wait before the next.")
        .exception(wait);
  }

  @PostMapping("/refresh")
  @Operation(
      operationId = "refreshTokens",
      summary = "Exchange a refresh token for new tokens",
      description =
          """
          Each refresh token is exchanged once. Sent again within 30 seconds, while its successor \
          was not used, it gets that successor again: an answer may be lost, and two tabs may ask \
          at once. Any later use ends the session.\
          """)
  @ApiResponse(responseCode = "200", description = "New tokens")
  @ApiResponse(
      responseCode = "401",
      description =
          "The token is unknown, spent or expired, or its session over: INVALID_REFRESH_TOKEN",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @SecurityRequirements
  TokenResponse refresh(@Valid @RequestBody RefreshRequest request) {
    Optional<SessionService.Continued> session =
        sessions.refresh(new RefreshToken(request.refreshToken()));
    if (session.isEmpty()) {
      throw invalidRefreshToken().exception();
    }
    SessionService.Continued continued = session.get();
    try {
      return TokenResponse.of(
          accessTokens.issue(continued.accountId(), continued.sessionId()), continued.next());
    } catch (OAuth2AuthenticationException inactive) {
      sessions.end(continued.sessionId(), EndReason.ACCOUNT_INACTIVE);
      throw invalidRefreshToken().exception();
    }
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "logOut", summary = "End the session of a refresh token")
  @ApiResponse(responseCode = "204", description = "The session is over, if there was one")
  @SecurityRequirements
  void logOut(@Valid @RequestBody RefreshRequest request) {
    sessions.endBy(new RefreshToken(request.refreshToken()));
  }

  private static Problem invalidRefreshToken() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "INVALID_REFRESH_TOKEN",
        "The refresh token is not valid (any more); sign in again.");
  }
}
