package io.crewcall.auth.account.registration;

import io.crewcall.auth.account.NewAccount;
import io.crewcall.auth.password.PasswordRules;
import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Authentication", description = "Accounts, and the tokens of their sessions")
class RegistrationController {
  private final RegistrationService registrations;
  private final PasswordRules passwordRules;
  private final RegistrationProperties properties;

  RegistrationController(
      RegistrationService registrations,
      PasswordRules passwordRules,
      RegistrationProperties properties) {
    this.registrations = registrations;
    this.passwordRules = passwordRules;
    this.properties = properties;
  }

  @NoEtag
  @PostMapping("/api/v1/auth/register")
  @Operation(
      operationId = "registerAccount",
      summary = "Make an account",
      description =
          "A code to verify the address is mailed to it. The answer does not tell whether the "
              + "address has an account already; its owner is told by mail.")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  @ApiResponse(responseCode = "201", description = "The account is there; log in with it")
  @Refuses(status = 409, codes = "HANDLE_TAKEN")
  @Refuses(
      status = 422,
      codes = {"PASSWORD_TOO_COMMON", "ROLE_NOT_ALLOWED"})
  @SecurityRequirements
  ResponseEntity<RegisterResponse> register(@Valid @RequestBody RegisterRequest request) {
    NewAccount wanted = wellFormed(request);
    return switch (registrations.register(wanted)) {
      case RegistrationResult.Registered registered ->
          ResponseEntity.created(URI.create("/api/v1/users/" + registered.accountId()))
              .body(new RegisterResponse(registered.accountId()));
      case RegistrationResult.HandleTaken taken ->
          throw Problem.conflict("HANDLE_TAKEN", "This handle belongs to somebody else.")
              .exception();
    };
  }

  private NewAccount wellFormed(RegisterRequest request) {
    EmailAddress email =
        EmailAddress.parse(request.email())
            .orElseThrow(() ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "VALIDATION_FAILED",
                        "One or more fields are not valid.",
                        List.of(
                            new FieldProblem(
                                "email", "EMAIL", "must be a well-formed e-mail address")))
                    .exception());
    if (request.roles().contains(Role.ADMIN)) {
      throw Problem.unprocessable(
              "ROLE_NOT_ALLOWED",
              "Nobody registers as an administrator.",
              new FieldProblem("roles", "ROLE_NOT_ALLOWED", "must be BRAND, INFLUENCER, CREATIVE"))
          .exception();
    }
    if (passwordRules.guessable(
        request.password(), email.value(), request.handle(), request.displayName())) {
      throw Problem.unprocessable(
              "PASSWORD_TOO_COMMON",
              "The password is easily guessed; choose another.",
              new FieldProblem("password", "TOO_COMMON", "is easily guessed"))
          .exception();
    }
    return new NewAccount(
        email,
        request.password(),
        request.displayName(),
        request.handle(),
        request.roles(),
        properties.vouchesFor(email));
  }
}
