package io.crewcall.auth.account.password;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.auth.verification.RateLimitBuckets;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Password", description = "Changing a password, or choosing another by mail")
@Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
class PasswordController {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RateLimitBuckets.Limit REQUESTS_FROM =
      new RateLimitBuckets.Limit("PASSWORD_RESET_FROM", 30, HOUR);
  private static final RateLimitBuckets.Limit REQUESTS_FOR =
      new RateLimitBuckets.Limit("PASSWORD_RESET_FOR", 5, HOUR);
  private static final RateLimitBuckets.Limit RESETS_FROM =
      new RateLimitBuckets.Limit("PASSWORD_RESET_CODE_FROM", 30, HOUR);

  private final PasswordChangeService changes;
  private final PasswordResetService resets;
  private final RateLimitBuckets rateLimits;
  private final OriginResolver origins;
  private final KnownDeviceService devices;

  PasswordController(
      PasswordChangeService changes,
      PasswordResetService resets,
      RateLimitBuckets rateLimits,
      OriginResolver origins,
      KnownDeviceService devices) {
    this.changes = changes;
    this.resets = resets;
    this.rateLimits = rateLimits;
    this.origins = origins;
    this.devices = devices;
  }

  @PostMapping("/account/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "changePassword",
      summary = "Change one's password",
      description =
          """
          What else lets somebody in ends: other sessions, programs, and applications of others; \
          or what `ends` names.\
          """)
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  @Refuses(
      status = 422,
      codes = {"PASSWORD_WRONG", "PASSWORD_TOO_COMMON"})
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  void change(CurrentUser user, @Valid @RequestBody ChangePasswordRequest request) {
    changes
        .change(
            user.id(),
            request.currentPassword(),
            new NewPassword(request.newPassword()),
            CurrentSession.id(),
            Access.chosen(request.ends()))
        .ifPresent(refusal -> {
          throw refusal.exception();
        });
  }

  @PostMapping("/password-reset")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "requestPasswordReset",
      summary = "Ask for a mail with a code to choose another password",
      description =
          "The answer is the same whether there is an account with this address or not. At most "
              + "five mails an hour go to one address.")
  @SecurityRequirements
  void requestReset(
      @Valid @RequestBody RequestPasswordResetRequest request, HttpServletRequest http) {
    EmailAddress email =
        EmailAddress.parse(request.email())
            .orElseThrow(() -> AccountProblems.noAddress().exception());
    allow(REQUESTS_FROM, origins.of(http).address());
    if (rateLimits.take(REQUESTS_FOR, email.value()).isEmpty()) {
      resets.request(email);
    }
  }

  @PostMapping("/password-reset/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "resetPassword",
      summary = "Choose another password by the code of a mail",
      description =
          """
          A code works once, for 30 minutes. Sessions, programs and what applications of others \
          were allowed end, or what `ends` names; and the address is verified: sign in with the \
          new password.\
          """)
  @Refuses(
      status = 422,
      codes = {"CODE_INVALID", "PASSWORD_TOO_COMMON"})
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  @SecurityRequirements
  void reset(
      @Valid @RequestBody ResetPasswordRequest request,
      HttpServletRequest http,
      HttpServletResponse response) {
    Origin origin = origins.of(http);
    allow(RESETS_FROM, origin.address());
    switch (changes.reset(
        request.code(), new NewPassword(request.newPassword()), Access.chosen(request.ends()))) {
      // Strangers who try the account's password do not keep this device from signing in.
      case PasswordChangeService.Reset.Done done ->
          devices.remember(done.account(), origin, response);
      case PasswordChangeService.Reset.Refused refused -> throw refused.problem().exception();
    }
  }

  private void allow(RateLimitBuckets.Limit limit, String subject) {
    if (rateLimits.take(limit, subject).isPresent()) {
      throw AccountProblems.tooMany().exception();
    }
  }
}
