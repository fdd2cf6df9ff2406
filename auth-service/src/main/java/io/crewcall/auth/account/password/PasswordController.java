package io.crewcall.auth.account.password;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
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
  private final PasswordChangeService changes;
  private final PasswordRecoveryService recovery;
  private final OriginResolver origins;

  PasswordController(
      PasswordChangeService changes, PasswordRecoveryService recovery, OriginResolver origins) {
    this.changes = changes;
    this.recovery = recovery;
    this.origins = origins;
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
    refuse(recovery.request(email, origins.of(http)));
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
    refuse(
        recovery.reset(
            request.code(),
            request.newPassword(),
            Access.chosen(request.ends()),
            origins.of(http),
            response));
  }

  private static void refuse(Optional<Problem> refusal) {
    if (refusal.isPresent()) {
      throw refusal.get().exception();
    }
  }
}
