package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/account")
@Tag(name = "Account", description = "One's own account; needs the token of a session")
@Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
class AccountController {
  private final AccountService accounts;
  private final AccountRoleService roles;
  private final AccountActivationService activation;
  private final PasswordConfirmationService confirmation;

  AccountController(
      AccountService accounts,
      AccountRoleService roles,
      AccountActivationService activation,
      PasswordConfirmationService confirmation) {
    this.accounts = accounts;
    this.roles = roles;
    this.activation = activation;
    this.confirmation = confirmation;
  }

  @GetMapping
  @Operation(operationId = "getOwnAccount", summary = "Get one's own account")
  ResponseEntity<AccountResponse> own(CurrentUser user) {
    return accounts
        .find(user.id())
        .map(AccountController::answer)
        .orElseThrow(() -> AccountProblems.notFound().exception());
  }

  private static ResponseEntity<AccountResponse> answer(Account account) {
    return Etags.ok(AccountResponse.of(account), account.version());
  }

  @PostMapping("/roles")
  @Operation(
      operationId = "addRole",
      summary = "Take on a further role",
      description = "BRAND, INFLUENCER or CREATIVE. The next token has it.")
  @Refuses(status = 422, codes = "ROLE_NOT_ALLOWED")
  ResponseEntity<AccountResponse> addRole(
      CurrentUser user, @Valid @RequestBody RoleRequest request) {
    refuseAdministration(request.role());
    return answer(roles.add(user.id(), request.role(), null));
  }

  @DeleteMapping("/roles/{role}")
  @Operation(
      operationId = "dropRole",
      summary = "Give a role up",
      description = "The last one stays. What was made in the role stays too.")
  @Refuses(
      status = 404,
      codes = {"ACCOUNT_NOT_FOUND", "ROLE_NOT_HELD"})
  @Refuses(status = 409, codes = "LAST_ROLE")
  @Refuses(status = 422, codes = "ROLE_NOT_ALLOWED")
  ResponseEntity<AccountResponse> dropRole(
      CurrentUser user, @PathVariable Role role, IfMatch ifMatch) {
    refuseAdministration(role);
    return answer(roles.drop(user.id(), role, ifMatch, null));
  }

  private static ResponseEntity<AccountResponse> answer(AccountRoleService.Outcome outcome) {
    return switch (outcome) {
      case AccountRoleService.Outcome.Done done -> answer(done.account());
      case AccountRoleService.Outcome.NoAccount none ->
          throw AccountProblems.notFound().exception();
      case AccountRoleService.Outcome.NotHeld none ->
          throw Problem.notFound("ROLE_NOT_HELD", "The account does not have this role.")
              .exception();
      case AccountRoleService.Outcome.Last last ->
          throw Problem.conflict("LAST_ROLE", "The last role stays.").exception();
    };
  }

  private static void refuseAdministration(Role role) {
    if (role == Role.ADMIN) {
      throw Problem.unprocessable(
              "ROLE_NOT_ALLOWED",
              "Only other administrators give and take this role.",
              new FieldProblem("role", "ROLE_NOT_ALLOWED", "must be BRAND, INFLUENCER, CREATIVE"))
          .exception();
    }
  }

  @PostMapping("/deactivate")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deactivateOwnAccount",
      summary = "Close one's own account",
      description =
          "All sessions end, others see it as inactive. Signing in within 30 days brings it back.")
  @Refuses(status = 422, codes = "PASSWORD_WRONG")
  @Refuses(status = 429, codes = "TOO_MANY_ATTEMPTS")
  @Refuses(status = 503, codes = "SIGN_IN_BUSY")
  void deactivate(CurrentUser user, @Valid @RequestBody PasswordRequest request) {
    confirmation
        .refusal(user.id(), request.password())
        .ifPresent(refusal -> {
          throw refusal.exception();
        });
    if (!activation.deactivate(user.id())) {
      throw AccountProblems.notFound().exception();
    }
  }
}
