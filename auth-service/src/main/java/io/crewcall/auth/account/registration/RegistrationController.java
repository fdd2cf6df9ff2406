package io.crewcall.auth.account.registration;

import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Authentication", description = "Accounts, and the tokens of their sessions")
class RegistrationController {
  private final SelfRegistrationService registrations;

  RegistrationController(SelfRegistrationService registrations) {
    this.registrations = registrations;
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
    UUID account = registrations.register(request);
    return ResponseEntity.created(URI.create("/api/v1/users/" + account))
        .body(new RegisterResponse(account));
  }
}
