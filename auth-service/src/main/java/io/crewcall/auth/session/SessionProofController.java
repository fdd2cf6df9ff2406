package io.crewcall.auth.session;

import io.crewcall.auth.account.PasswordConfirmationService;
import io.crewcall.auth.factor.SecondFactorService;
import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.auth.verification.RateLimitBuckets;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/account")
@Tag(name = "Sessions", description = "Where one is signed in; needs the token of a session")
class SessionProofController {
  private static final RateLimitBuckets.Limit CODES =
      new RateLimitBuckets.Limit("SECOND_FACTOR_PROOF", 10, Duration.ofHours(1));

  private final PasswordConfirmationService confirmation;
  private final SecondFactorService factors;
  private final SessionService sessions;
  private final RateLimitBuckets rateLimits;
  private final Duration fresh;

  SessionProofController(
      PasswordConfirmationService confirmation,
      SecondFactorService factors,
      SessionService sessions,
      RateLimitBuckets rateLimits,
      @Value("${crewcall.security.fresh-proof:10m}") Duration fresh) {
    this.confirmation = confirmation;
    this.factors = factors;
    this.sessions = sessions;
    this.rateLimits = rateLimits;
    this.fresh = fresh;
  }

  @NoEtag
  @PostMapping("/proof")
  @Operation(
      operationId = "proveAgain",
      summary = "Give one's password or second factor once more",
      description =
          """
          What could outlive a session (programs, exports, the erasure of one's account) is refused \
          with FRESH_PROOF_REQUIRED unless this, or the sign-in, was a short while ago. Send either \
          the password or a code. It holds for the session of the token; for operations of other \
          services refresh the tokens first: theirs say when the proof was given.\
          """)
  @Refuses(
      status = 422,
      codes = {"PASSWORD_WRONG", "CODE_WRONG"})
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  SessionProofResponse prove(CurrentUser user, @Valid @RequestBody SessionProofRequest request) {
    if (request.password() != null && request.code() == null) {
      confirmation
          .refusal(user.id(), request.password())
          .ifPresent(refusal -> {
            throw refusal.exception();
          });
    } else if (request.code() != null && request.password() == null) {
      demandCode(user.id(), request.code());
    } else {
      throw oneOfTwo().exception();
    }
    UUID session = Objects.requireNonNull(CurrentSession.id());
    return new SessionProofResponse(sessions.proven(session), fresh.toSeconds());
  }

  private void demandCode(UUID account, String code) {
    if (rateLimits.take(CODES, account.toString()).isPresent()) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_ATTEMPTS",
              "Too many attempts; wait before the next.")
          .exception();
    }
    if (!factors.use(account, code)) {
      throw Problem.unprocessable(
              "CODE_WRONG",
              "The code is wrong.",
              new FieldProblem("code", "CODE_WRONG", "is wrong"))
          .exception();
    }
  }

  private static Problem oneOfTwo() {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "VALIDATION_FAILED",
        "One or more fields are not valid.",
        List.of(new FieldProblem("password", "ONE_OF_TWO", "or code must be given, not both")));
  }
}
