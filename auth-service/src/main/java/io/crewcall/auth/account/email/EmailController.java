package io.crewcall.auth.account.email;

import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.account.PasswordConfirmationService;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.auth.verification.RateLimitBuckets;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "E-mail address", description = "Verifying and changing the address of one's account")
class EmailController {
  private static final RateLimitBuckets.Limit MAILS =
      new RateLimitBuckets.Limit("EMAIL_CODES", 5, Duration.ofHours(1));
  private static final RateLimitBuckets.Limit STOPS =
      new RateLimitBuckets.Limit("EMAIL_CHANGE_STOP_FROM", 30, Duration.ofHours(1));

  private final EmailVerificationService verification;
  private final EmailChangeService changes;
  private final PasswordConfirmationService confirmation;
  private final RateLimitBuckets rateLimits;
  private final OriginResolver origins;

  EmailController(
      EmailVerificationService verification,
      EmailChangeService changes,
      PasswordConfirmationService confirmation,
      RateLimitBuckets rateLimits,
      OriginResolver origins) {
    this.verification = verification;
    this.changes = changes;
    this.confirmation = confirmation;
    this.rateLimits = rateLimits;
    this.origins = origins;
  }

  @PostMapping("/account/email-verification")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "sendEmailVerification",
      summary = "Have another code sent to the address of one's account",
      description = "The code before it works no more. Nothing is sent once it is verified.")
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  void sendVerification(CurrentUser user) {
    allow(MAILS, user.id().toString());
    verification.resend(user.id());
  }

  @PostMapping("/account/email-verification/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "confirmEmail",
      summary = "Verify the address of one's account by the code that was mailed to it",
      description = "A code works once, for 30 minutes, and may be tried ten times.")
  @Refuses(
      status = 409,
      codes = {"NO_CODE_PENDING", "EMAIL_TAKEN"})
  @Refuses(status = 422, codes = "CODE_WRONG")
  void confirmVerification(CurrentUser user, @Valid @RequestBody CodeRequest request) {
    switch (verification.confirm(user.id(), request.code())) {
      case CONFIRMED -> {}
      case WRONG_CODE -> throw AccountProblems.wrongCode().exception();
      case NO_CODE -> throw AccountProblems.noCode().exception();
      case ADDRESS_TAKEN -> throw AccountProblems.addressTaken().exception();
    }
  }

  @NoEtag
  @PostMapping("/account/email-change")
  @Operation(
      operationId = "beginEmailChange",
      summary = "Begin to change the address of one's account",
      description =
          "Both addresses get a code; the old one only confirms if it was verified, and can stop "
              + "the change for 24 hours. Until then the old address stays in force.")
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  @Refuses(status = 422, codes = "PASSWORD_WRONG")
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  ResponseEntity<EmailChangeResponse> begin(
      CurrentUser user, @Valid @RequestBody BeginEmailChangeRequest request) {
    EmailAddress wanted =
        EmailAddress.parse(request.email())
            .orElseThrow(() -> AccountProblems.noAddress().exception());
    confirmation
        .refusal(user.id(), request.password())
        .ifPresent(refusal -> {
          throw refusal.exception();
        });
    allow(MAILS, user.id().toString());
    return changes
        .begin(user.id(), wanted)
        .map(change -> ResponseEntity.accepted().body(change))
        .orElseThrow(() -> AccountProblems.notFound().exception());
  }

  @NoEtag
  @GetMapping("/account/email-change")
  @Operation(operationId = "getEmailChange", summary = "Get the change that is under way")
  @Refuses(status = 404, codes = "NO_EMAIL_CHANGE")
  ResponseEntity<EmailChangeResponse> pending(CurrentUser user) {
    return changes
        .pending(user.id())
        .map(ResponseEntity::ok)
        .orElseThrow(
            () -> Problem.notFound("NO_EMAIL_CHANGE", "No change is under way.").exception());
  }

  @PostMapping("/account/email-change/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "confirmEmailChange",
      summary = "Confirm the change by the code of either mail",
      description = "With the last missing confirmation the new address is in force.")
  @Refuses(
      status = 409,
      codes = {"NO_CODE_PENDING", "EMAIL_TAKEN"})
  @Refuses(status = 422, codes = "CODE_WRONG")
  void confirm(CurrentUser user, @Valid @RequestBody CodeRequest request) {
    switch (changes.confirm(user.id(), request.code())) {
      case ONE_CONFIRMED, CHANGED -> {}
      case WRONG_CODE -> throw AccountProblems.wrongCode().exception();
      case NO_CHANGE -> throw AccountProblems.noCode().exception();
      case ADDRESS_TAKEN -> throw AccountProblems.addressTaken().exception();
    }
  }

  @PostMapping("/account/email-change/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "cancelEmailChange", summary = "Forget the change that is under way")
  void cancel(CurrentUser user) {
    changes.cancel(user.id());
  }

  @PostMapping("/email-change/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "stopEmailChange",
      summary = "Stop a change by the code that the old address got",
      description = "Needs no sign-in. All sessions of the account end.")
  @Refuses(status = 422, codes = "CODE_WRONG")
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @SecurityRequirements
  void stop(@Valid @RequestBody CodeRequest request, HttpServletRequest http) {
    allow(STOPS, origins.of(http).address());
    if (!changes.stop(request.code())) {
      throw AccountProblems.wrongCode().exception();
    }
  }

  private void allow(RateLimitBuckets.Limit limit, String subject) {
    if (rateLimits.take(limit, subject).isPresent()) {
      throw AccountProblems.tooMany().exception();
    }
  }
}
