package io.crewcall.auth.factor;

import io.crewcall.auth.account.AccountNotifications;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.account.PasswordConfirmationService;
import io.crewcall.auth.verification.RateLimitBuckets;
import io.crewcall.platform.idempotency.NotRehearsed;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Second factor", description = "Codes of an authenticator app beside the password")
class SecondFactorController {
  private static final RateLimitBuckets.Limit ATTEMPTS =
      new RateLimitBuckets.Limit("SECOND_FACTOR_SETTINGS", 10, Duration.ofHours(1));

  private final SecondFactorService factors;
  private final PasswordConfirmationService confirmation;
  private final AccountNotifications accounts;
  private final RateLimitBuckets rateLimits;

  SecondFactorController(
      SecondFactorService factors,
      PasswordConfirmationService confirmation,
      AccountNotifications accounts,
      RateLimitBuckets rateLimits) {
    this.factors = factors;
    this.confirmation = confirmation;
    this.accounts = accounts;
    this.rateLimits = rateLimits;
  }

  @GetMapping("/account/second-factor")
  @Operation(operationId = "getSecondFactor", summary = "Get the state of one's second factor")
  SecondFactorResponse get(CurrentUser user) {
    SecondFactorService.Status status = factors.status(user.id());
    return new SecondFactorResponse(
        status.enabled(), status.confirmedAt(), status.recoveryCodesLeft());
  }

  @PostMapping("/account/second-factor")
  @Operation(
      operationId = "enrolSecondFactor",
      summary = "Get a secret for an authenticator app",
      description = "It is in force once a code of the app has confirmed it.")
  @Refuses(
      status = 409,
      codes = {"EMAIL_NOT_VERIFIED", "SECOND_FACTOR_ENABLED"})
  @Refuses(status = 422, codes = "PASSWORD_WRONG")
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  EnrolmentResponse enrol(CurrentUser user, @Valid @RequestBody EnrolmentRequest request) {
    demandPassword(user, request.password());
    // Else a stranger could lock the owner of an address out of an account made with it.
    String email =
        accounts
            .provenAddress(user.id())
            .orElseThrow(() -> AccountProblems.emailNotVerified().exception());
    String secret =
        factors
            .enrol(user.id())
            .orElseThrow(() ->
                Problem.conflict("SECOND_FACTOR_ENABLED", "Remove the present one first.")
                    .exception());
    String uri = TimeBasedCodes.uri(secret, email);
    return new EnrolmentResponse(secret, uri, QrCodeImage.dataUri(uri));
  }

  @PostMapping("/account/second-factor/confirm")
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Put the second factor in force by a code of the app",
      description = "The answer has the recovery codes, which are shown this once.")
  @Refuses(status = 409, codes = "NO_ENROLMENT_PENDING")
  @Refuses(status = 422, codes = "CODE_WRONG")
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  RecoveryCodesResponse confirm(CurrentUser user, @Valid @RequestBody ConfirmationRequest request) {
    allow(user);
    return switch (factors.confirm(user.id(), request.code())) {
      case SecondFactorService.Confirmation.Confirmed confirmed ->
          new RecoveryCodesResponse(confirmed.recoveryCodes());
      case SecondFactorService.Confirmation.WrongCode wrong -> throw wrongCode().exception();
      case SecondFactorService.Confirmation.NothingPending none ->
          throw Problem.conflict("NO_ENROLMENT_PENDING", "There is nothing to confirm.")
              .exception();
    };
  }

  @PostMapping("/account/second-factor/recovery-codes")
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "Get new recovery codes",
      description = "Those before work no more.")
  @Refuses(
      status = 422,
      codes = {"PASSWORD_WRONG", "CODE_WRONG"})
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  RecoveryCodesResponse renew(CurrentUser user, @Valid @RequestBody ProofRequest request) {
    demandProof(user, request);
    return new RecoveryCodesResponse(factors.renewRecoveryCodes(user.id()));
  }

  @PostMapping("/account/second-factor/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeSecondFactor", summary = "Sign in with the password alone again")
  @Refuses(
      status = 422,
      codes = {"PASSWORD_WRONG", "CODE_WRONG"})
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  void remove(CurrentUser user, @Valid @RequestBody ProofRequest request) {
    demandProof(user, request);
    factors.remove(user.id(), null);
  }

  @NotRehearsed("there is no second factor any more; the right is the token's")
  @PostMapping("/accounts/{accountId}/remove-second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeSecondFactorOfAccount",
      summary = "Remove the second factor of somebody who lost app and codes (scope accounts)",
      description = "Make sure who asks. The owner is told by mail.")
  @Refuses(status = 404, codes = "SECOND_FACTOR_NOT_FOUND")
  void removeFor(CurrentUser admin, @PathVariable UUID accountId) {
    if (!factors.remove(accountId, admin.id())) {
      throw Problem.notFound("SECOND_FACTOR_NOT_FOUND", "The account has no second factor.")
          .exception();
    }
  }

  private void demandProof(CurrentUser user, ProofRequest proof) {
    demandPassword(user, proof.password());
    allow(user);
    if (!factors.use(user.id(), proof.code())) {
      throw wrongCode().exception();
    }
  }

  private void demandPassword(CurrentUser user, String password) {
    confirmation
        .refusal(user.id(), password)
        .ifPresent(refusal -> {
          throw refusal.exception();
        });
  }

  private void allow(CurrentUser user) {
    if (rateLimits.take(ATTEMPTS, user.id().toString()).isPresent()) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_ATTEMPTS",
              "Too many attempts; wait before the next.")
          .exception();
    }
  }

  private static Problem wrongCode() {
    return Problem.unprocessable(
        "CODE_WRONG", "The code is wrong.", new FieldProblem("code", "CODE_WRONG", "is wrong"));
  }
}
