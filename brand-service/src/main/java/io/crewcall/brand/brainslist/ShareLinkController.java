package io.crewcall.brand.brainslist;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

/** Share links over HTTP. */
@RestController
@RequestMapping("/api/v1/brains-lists")
@Tag(name = "BrainsLists")
class ShareLinkController {
  private final ShareLinkService shares;

  ShareLinkController(ShareLinkService shares) {
    this.shares = shares;
  }

  /** How long a link is to work, at most 90 days. */
  record CreateShareLinkRequest(@NotNull Instant expiresAt) {}

  /**
   * A link.
   *
   * @param path under which whoever has it sees the list; the token in it is told this once
   */
  record ShareLinkCreatedResponse(
      UUID id, String path, Instant createdAt, Instant expiresAt, long version) {}

  /** A link in force, without its token. */
  record ShareLinkResponse(
      UUID id, UUID createdBy, Instant createdAt, Instant expiresAt, long version) {}

  /** All links in force: at most 20. */
  record ShareLinksResponse(List<ShareLinkResponse> items) {}

  @PostMapping("/{listId}/shares")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "shareBrainsList",
      summary = "Make a link that shows the list, read-only and without notes (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "LIST_NOT_FOUND")
  @Refuses(status = 409, codes = "TOO_MANY_LINKS")
  @Refuses(status = 422, codes = "INVALID_EXPIRY")
  ResponseEntity<ShareLinkCreatedResponse> share(
      CurrentUser user,
      @PathVariable UUID listId,
      @Valid @RequestBody CreateShareLinkRequest request) {
    ShareLinkService.Created created = shares.share(listId, user.id(), request.expiresAt());
    ShareLink link = created.link();
    return ResponseEntity.created(
            URI.create("/api/v1/brains-lists/" + listId + "/shares/" + link.id()))
        .eTag(Etags.of(ShareLink.VERSION))
        .body(
            new ShareLinkCreatedResponse(
                link.id(),
                "/api/v1/brains-lists/shared/" + created.token().value(),
                link.createdAt(),
                link.expiresAt(),
                ShareLink.VERSION));
  }

  @GetMapping("/{listId}/shares")
  @Operation(
      operationId = "listBrainsListShares",
      summary = "List the links in force (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "LIST_NOT_FOUND")
  ShareLinksResponse shares(CurrentUser user, @PathVariable UUID listId) {
    return new ShareLinksResponse(
        shares.inForce(listId, user.id()).stream()
            .map(link ->
                new ShareLinkResponse(
                    link.id(),
                    link.createdBy(),
                    link.createdAt(),
                    link.expiresAt(),
                    ShareLink.VERSION))
            .toList());
  }

  @DeleteMapping("/{listId}/shares/{shareId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "revokeBrainsListShare", summary = "Revoke a link (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"LIST_NOT_FOUND", "LINK_NOT_FOUND"})
  void revoke(
      CurrentUser user, @PathVariable UUID listId, @PathVariable UUID shareId, IfMatch ifMatch) {
    shares.revoke(listId, user.id(), shareId, ifMatch);
  }

  @GetMapping("/shared/{token}")
  @Operation(
      operationId = "openSharedBrainsList",
      summary = "See a shared BrainsList by its link; needs no account")
  @Refuses(status = 404, codes = "LINK_NOT_FOUND")
  SharedListResponse open(@PathVariable String token) {
    return shares.open(token);
  }
}
