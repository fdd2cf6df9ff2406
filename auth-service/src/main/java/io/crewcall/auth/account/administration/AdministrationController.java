package io.crewcall.auth.account.administration;

import io.crewcall.auth.account.AccountActivationService;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.account.AccountRoleService;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.RoleRequest;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/accounts")
@Tag(name = "Administration of accounts", description = "For administrators with scope accounts")
@Refuses(status = 403, codes = "FORBIDDEN")
class AdministrationController {
  private final AccountService accounts;
  private final AccountListService list;
  private final AccountRoleService roles;
  private final AccountActivationService activation;
  private final AuditLog audit;
  private final SignOutService signOuts;

  AdministrationController(
      AccountService accounts,
      AccountListService list,
      AccountRoleService roles,
      AccountActivationService activation,
      AuditLog audit,
      SignOutService signOuts) {
    this.accounts = accounts;
    this.list = list;
    this.roles = roles;
    this.activation = activation;
    this.audit = audit;
    this.signOuts = signOuts;
  }

  @GetMapping
  @Operation(
      operationId = "listAccounts",
      summary = "List accounts, the newest first; or those of an address or the start of a handle")
  Page<AdministeredAccountResponse> list(
      @Parameter(description = "Exactly this address")
          @RequestParam(required = false)
          @Size(max = EmailAddress.MAX_LENGTH)
          @Nullable String email,
      @Parameter(description = "How the handle begins; then in the order of handles")
          @RequestParam(required = false)
          @Size(min = 1, max = 30)
          @Nullable String handle,
      PageQuery query) {
    EmailAddress address =
        email == null
            ? null
            : EmailAddress.parse(email).orElseThrow(() -> AccountProblems.noAddress().exception());
    return list.list(address, handle, query);
  }

  @GetMapping("/{accountId}")
  @Operation(operationId = "getAccount", summary = "Get an account")
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  ResponseEntity<AdministeredAccountResponse> get(@PathVariable UUID accountId) {
    return accounts
        .find(accountId)
        .map(account -> Etags.ok(AdministeredAccountResponse.of(account), account.version()))
        .orElseThrow(() -> AccountProblems.notFound().exception());
  }

  @PostMapping("/{accountId}/deactivate")
  @Operation(
      operationId = "deactivateAccount",
      summary = "Close an account",
      description = "All sessions end. Its owner cannot open it again.")
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  @Refuses(status = 409, codes = "OWN_ACCOUNT")
  ResponseEntity<AdministeredAccountResponse> deactivate(
      CurrentUser admin,
      @PathVariable UUID accountId,
      @Valid @RequestBody DeactivateAccountRequest request) {
    refuseOwn(admin, accountId);
    if (!activation.deactivate(accountId, admin.id(), request.reason().strip())) {
      throw AccountProblems.notFound().exception();
    }
    return get(accountId);
  }

  @PostMapping("/{accountId}/reactivate")
  @Operation(operationId = "reactivateAccount", summary = "Open an account again")
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  ResponseEntity<AdministeredAccountResponse> reactivate(
      CurrentUser admin, @PathVariable UUID accountId) {
    if (!activation.reactivate(accountId, admin.id())) {
      throw AccountProblems.notFound().exception();
    }
    return get(accountId);
  }

  @PostMapping("/{accountId}/end-sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "endSessionsOfAccount", summary = "End all sessions of an account")
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  void endSessions(CurrentUser admin, @PathVariable UUID accountId) {
    if (accounts.find(accountId).isEmpty()) {
      throw AccountProblems.notFound().exception();
    }
    audit.record(accountId, admin.id(), AuditEventType.SESSION_ENDED, Map.of("sessions", "all"));
    signOuts.byAdministrator(accountId);
  }

  @PostMapping("/{accountId}/roles")
  @Operation(operationId = "grantRole", summary = "Give an account a role, ADMIN among them")
  @Refuses(status = 404, codes = "ACCOUNT_NOT_FOUND")
  ResponseEntity<AdministeredAccountResponse> grant(
      CurrentUser admin, @PathVariable UUID accountId, @Valid @RequestBody RoleRequest request) {
    return answer(roles.add(accountId, request.role(), admin.id()));
  }

  @DeleteMapping("/{accountId}/roles/{role}")
  @Operation(
      operationId = "withdrawRole",
      summary = "Take a role from an account",
      description = "Neither the last of the account, nor ADMIN from the last or from oneself.")
  @Refuses(
      status = 404,
      codes = {"ACCOUNT_NOT_FOUND", "ROLE_NOT_HELD"})
  @Refuses(
      status = 409,
      codes = {"LAST_ROLE", "OWN_ACCOUNT"})
  ResponseEntity<AdministeredAccountResponse> withdraw(
      CurrentUser admin, @PathVariable UUID accountId, @PathVariable Role role, IfMatch ifMatch) {
    refuseOwn(admin, accountId);
    return answer(roles.drop(accountId, role, ifMatch, admin.id()));
  }

  private static ResponseEntity<AdministeredAccountResponse> answer(
      AccountRoleService.Outcome outcome) {
    return switch (outcome) {
      case AccountRoleService.Outcome.Done done ->
          Etags.ok(AdministeredAccountResponse.of(done.account()), done.account().version());
      case AccountRoleService.Outcome.NoAccount none ->
          throw AccountProblems.notFound().exception();
      case AccountRoleService.Outcome.NotHeld none ->
          throw Problem.notFound("ROLE_NOT_HELD", "The account does not have this role.")
              .exception();
      case AccountRoleService.Outcome.Last last ->
          throw Problem.conflict("LAST_ROLE", "The last one stays.").exception();
    };
  }

  private static void refuseOwn(CurrentUser admin, UUID accountId) {
    if (admin.id().equals(accountId)) {
      throw Problem.conflict("OWN_ACCOUNT", "Another administrator has to do this.").exception();
    }
  }
}
