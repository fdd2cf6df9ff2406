package io.crewcall.user.privacy;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.InPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
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

/** The end of one's account and data. */
@RestController
@RequestMapping("/api/v1/users")
class ErasureController {
  private static final String PRIVACY = "Privacy";
  private static final String ADMINISTRATION = "Administration";

  private final ErasureService erasures;

  ErasureController(ErasureService erasures) {
    this.erasures = erasures;
  }

  /**
   * A request.
   *
   * @param handle one's own, typed again
   */
  record ErasureRequest(@NotBlank @Size(max = 60) @Schema(example = "asha.rao") String handle) {}

  record BlockerList(List<ErasureBlocker> items) {}

  @InPerson(freshProof = true)
  @PostMapping("/me/erasure")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Tag(name = PRIVACY)
  @Operation(
      operationId = "requestErasure",
      summary = "Have one's account and data erased",
      description =
          "Begins after some days, in which it can be taken back, and is announced by mail. Money and ratings stay, without the person.")
  @Refuses(
      status = 403,
      codes = {"FIRST_PARTY_REQUIRED", "FRESH_PROOF_REQUIRED"})
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"ERASURE_BLOCKED", "ERASURE_REQUESTED"})
  @Refuses(status = 422, codes = "NOT_CONFIRMED")
  ResponseEntity<ErasureResponse> request(
      CurrentUser caller, @Valid @RequestBody ErasureRequest request) {
    ErasureResponse erasure = erasures.request(caller.id(), request.handle().strip());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/users/me/erasure"))
        .eTag(Etags.of(erasure.version()))
        .body(erasure);
  }

  @GetMapping("/me/erasure")
  @Tag(name = PRIVACY)
  @Operation(operationId = "getErasure", summary = "How far one's erasure is, service by service")
  @Refuses(status = 404, codes = "ERASURE_NOT_FOUND")
  ResponseEntity<ErasureResponse> own(CurrentUser caller) {
    return of(caller.id());
  }

  @GetMapping("/me/erasure/blockers")
  @Tag(name = PRIVACY)
  @Operation(
      operationId = "listErasureBlockers",
      summary = "What stands against one's erasure",
      description = "Engagements under way, and brands that others are members of.")
  BlockerList blockers(CurrentUser caller) {
    return new BlockerList(erasures.blockers(caller.id()));
  }

  @InPerson
  @DeleteMapping("/me/erasure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Tag(name = PRIVACY)
  @Operation(operationId = "cancelErasure", summary = "Take one's erasure back")
  @Refuses(status = 403, codes = "FIRST_PARTY_REQUIRED")
  @Refuses(status = 404, codes = "ERASURE_NOT_FOUND")
  @Refuses(status = 409, codes = "ERASURE_BEGUN")
  void cancel(CurrentUser caller, IfMatch expected) {
    erasures.cancel(caller.id(), expected);
  }

  @GetMapping("/erasures")
  @Tag(name = ADMINISTRATION)
  @Operation(
      operationId = "listErasures",
      summary = "All erasures",
      description = "Newest first. Needs the scope accounts.")
  Page<ErasureResponse> list(
      @RequestParam(required = false) Erasure.@Nullable Status status, PageQuery page) {
    return erasures.page(status, page);
  }

  @GetMapping("/{id}/erasure")
  @Tag(name = ADMINISTRATION)
  @Operation(
      operationId = "getUserErasure",
      summary = "How far a user's erasure is, service by service",
      description = "Needs the scope accounts.")
  @Refuses(status = 404, codes = "ERASURE_NOT_FOUND")
  ResponseEntity<ErasureResponse> of(@PathVariable UUID id) {
    ErasureResponse erasure =
        erasures.newest(id).orElseThrow(() -> ErasureService.notFound().exception());
    return Etags.ok(erasure, erasure.version());
  }
}
