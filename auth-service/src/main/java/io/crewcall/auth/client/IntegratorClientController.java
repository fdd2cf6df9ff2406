package io.crewcall.auth.client;

import io.crewcall.auth.account.AccountNotifications;
import io.crewcall.auth.account.AccountProblems;
import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.InPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
@RequestMapping(IntegratorClientController.PATH)
@Tag(
    name = "Clients",
    description = "Programs that act for one's account; needs the token of a session")
class IntegratorClientController {
  static final String PATH = "/api/v1/auth/clients";

  private final IntegratorClientService clients;
  private final AccountNotifications accounts;
  private final Cursors cursors;

  IntegratorClientController(
      IntegratorClientService clients, AccountNotifications accounts, Cursors cursors) {
    this.clients = clients;
    this.accounts = accounts;
    this.cursors = cursors;
  }

  @PostMapping
  @InPerson(freshProof = true)
  @Operation(
      operationId = "makeClient",
      summary = "Make a client for a program of one's own",
      description =
          """
          The secret is in this answer alone. With it the program gets tokens at /oauth2/token: \
          client credentials, the id and the secret in an Authorization header of type Basic, and \
          the scopes by name. Its tokens act for the account that made it, with its roles. The \
          owner of the account is told by mail.\
          """)
  @ApiResponse(responseCode = "201", description = "The client, and its secret")
  @Refuses(
      status = 403,
      codes = {"FIRST_PARTY_REQUIRED", "FRESH_PROOF_REQUIRED"})
  @Refuses(
      status = 409,
      codes = {"EMAIL_NOT_VERIFIED", "TOO_MANY_CLIENTS"})
  ResponseEntity<ClientWithSecretResponse> make(
      CurrentUser user, @Valid @RequestBody ClientRequest request) {
    if (accounts.provenAddress(user.id()).isEmpty()) {
      throw AccountProblems.emailNotVerified().exception();
    }
    IntegratorClientService.WithSecret made =
        clients
            .make(user.id(), Objects.requireNonNull(CurrentSession.id()), request)
            .orElseThrow(() ->
                Problem.conflict(
                        "TOO_MANY_CLIENTS",
                        "An account has %d clients at most; delete one first."
                            .formatted(IntegratorClientService.MAX_OF_ACCOUNT))
                    .exception());
    return Etags.created(PATH + "/" + made.client().id(), response(made), made.client().version());
  }

  @GetMapping
  @Operation(operationId = "listClients", summary = "List one's clients, the newest first")
  Page<ClientResponse> list(CurrentUser user, PageQuery query) {
    String list = "clients:" + user.id();
    UUID before = cursors.idBefore(list, query);
    List<ClientResponse> rows =
        clients.list(user.id(), before, query.limit() + 1).stream()
            .map(IntegratorClient::response)
            .toList();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }

  @GetMapping("/{clientId}")
  @Operation(operationId = "getClient", summary = "Read one of one's clients")
  @Refuses(status = 404, codes = "CLIENT_NOT_FOUND")
  ResponseEntity<ClientResponse> get(CurrentUser user, @PathVariable UUID clientId) {
    IntegratorClient found =
        clients.find(user.id(), clientId).orElseThrow(IntegratorClientController::notFound);
    return Etags.ok(found.response(), found.version());
  }

  @PostMapping("/{clientId}/rotate-secret")
  @InPerson(freshProof = true)
  @Operation(
      operationId = "rotateClientSecret",
      summary = "Give one of one's clients another secret",
      description = "The secret before is refused from now on; tokens that it got run out.")
  @Refuses(
      status = 403,
      codes = {"FIRST_PARTY_REQUIRED", "FRESH_PROOF_REQUIRED"})
  @Refuses(status = 404, codes = "CLIENT_NOT_FOUND")
  ResponseEntity<ClientWithSecretResponse> rotate(CurrentUser user, @PathVariable UUID clientId) {
    IntegratorClientService.WithSecret rotated =
        clients.rotate(user.id(), clientId).orElseThrow(IntegratorClientController::notFound);
    return Etags.ok(response(rotated), rotated.client().version());
  }

  @DeleteMapping("/{clientId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteClient",
      summary = "Delete one of one's clients",
      description = "It gets no more tokens; those it has run out.")
  @Refuses(status = 404, codes = "CLIENT_NOT_FOUND")
  void delete(CurrentUser user, @PathVariable UUID clientId, IfMatch ifMatch) {
    if (!clients.delete(user.id(), clientId, ifMatch::check)) {
      throw notFound();
    }
  }

  private static ClientWithSecretResponse response(IntegratorClientService.WithSecret client) {
    return new ClientWithSecretResponse(client.client().response(), client.secret());
  }

  private static RuntimeException notFound() {
    return Problem.notFound("CLIENT_NOT_FOUND", "There is no such client.").exception();
  }
}
