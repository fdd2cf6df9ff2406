package io.crewcall.brand.brainslist;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** BrainsLists over HTTP. */
@RestController
@RequestMapping("/api/v1/brains-lists")
@Tag(name = "BrainsLists", description = "A brand's private shortlists of creators")
class BrainsListController {
  private final BrainsListService lists;

  BrainsListController(BrainsListService lists) {
    this.lists = lists;
  }

  /** A list to be made. */
  record CreateBrainsListRequest(
      @NotNull UUID brandId,
      @Schema(example = "Diwali reels")
          @NotBlank
          @Size(max = 120)
          @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
          String title) {}

  /** The caller's opinion. */
  record VoteRequest(@NotNull Vote.Opinion vote) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createBrainsList", summary = "Start a BrainsList (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  ResponseEntity<BrainsListResponse> create(
      CurrentUser user, @Valid @RequestBody CreateBrainsListRequest request) {
    BrainsListService.Versioned created =
        lists.create(request.brandId(), new BrainsListDetails(request.title()), user.id());
    return ResponseEntity.created(URI.create("/api/v1/brains-lists/" + created.body().id()))
        .eTag(tag(created))
        .body(created.body());
  }

  @GetMapping
  @Operation(operationId = "listBrainsLists", summary = "List a brand's BrainsLists, newest first")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  Page<BrainsListSummary> list(CurrentUser user, @RequestParam UUID brandId, PageQuery page) {
    return lists.page(brandId, user.id(), page);
  }

  @GetMapping("/{listId}")
  @Operation(
      operationId = "getBrainsList",
      summary = "Get a BrainsList with its creators and what they cost by their rate cards",
      description =
          "The cost of a creator is one piece of main work: an influencer's reel, else video, post,"
              + " story; a crew member's project, else day. The total adds these up per currency.")
  @Refuses(status = 404, codes = "LIST_NOT_FOUND")
  ResponseEntity<BrainsListResponse> get(CurrentUser user, @PathVariable UUID listId) {
    BrainsListService.Versioned found = lists.get(listId, user.id());
    return ResponseEntity.ok().eTag(tag(found)).body(found.body());
  }

  @PatchMapping("/{listId}")
  @Operation(operationId = "updateBrainsList", summary = "Rename a BrainsList (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "LIST_NOT_FOUND")
  ResponseEntity<BrainsListResponse> update(
      CurrentUser user,
      @PathVariable UUID listId,
      IfMatch ifMatch,
      @RequestBody MergePatch<BrainsListDetails> patch) {
    BrainsListService.Versioned changed = lists.edit(listId, user.id(), ifMatch, patch);
    return ResponseEntity.ok().eTag(tag(changed)).body(changed.body());
  }

  @DeleteMapping("/{listId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeBrainsList", summary = "Remove a BrainsList (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "LIST_NOT_FOUND")
  void remove(CurrentUser user, @PathVariable UUID listId, IfMatch ifMatch) {
    lists.remove(listId, user.id(), ifMatch);
  }

  @GetMapping("/{listId}/items/{userId}")
  @Operation(operationId = "getBrainsListItem", summary = "Get one creator on a BrainsList")
  @Refuses(
      status = 404,
      codes = {"LIST_NOT_FOUND", "ITEM_NOT_FOUND"})
  ResponseEntity<ItemResponse> item(
      CurrentUser user, @PathVariable UUID listId, @PathVariable UUID userId) {
    ItemResponse item = lists.item(listId, user.id(), userId);
    return ResponseEntity.ok().eTag(Etags.composed(item.version(), item)).body(item);
  }

  @PutMapping("/{listId}/items/{userId}")
  @Operation(
      operationId = "putBrainsListItem",
      summary = "Put a creator on a BrainsList, or change note and place (owner, manager)",
      description = "If-Match is needed only to change an item that is there already.")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"LIST_NOT_FOUND", "CREATOR_NOT_FOUND"})
  @Refuses(status = 409, codes = "LIST_FULL")
  @ApiResponse(responseCode = "200", description = "The item as stored now")
  @ApiResponse(
      responseCode = "201",
      description = "The creator was added",
      useReturnTypeSchema = true)
  ResponseEntity<ItemResponse> putItem(
      CurrentUser user,
      @PathVariable UUID listId,
      @PathVariable UUID userId,
      @Nullable IfMatch ifMatch,
      @Valid @RequestBody PutItemRequest request) {
    BrainsListService.Stored stored = lists.putItem(listId, user.id(), userId, request, ifMatch);
    ItemResponse item = stored.item();
    return stored.added()
        ? Etags.created("/api/v1/brains-lists/" + listId + "/items/" + userId, item, item.version())
        : Etags.ok(item, item.version());
  }

  @DeleteMapping("/{listId}/items/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeBrainsListItem",
      summary = "Take a creator off a BrainsList (owner, manager)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"LIST_NOT_FOUND", "ITEM_NOT_FOUND"})
  void removeItem(
      CurrentUser user, @PathVariable UUID listId, @PathVariable UUID userId, IfMatch ifMatch) {
    lists.removeItem(listId, user.id(), userId, ifMatch);
  }

  @PutMapping("/{listId}/items/{userId}/vote")
  @Operation(
      operationId = "voteOnBrainsListItem",
      summary = "Vote for or against a creator on a BrainsList (members)",
      description = "The caller's own vote, so that no If-Match is needed.")
  @Refuses(
      status = 404,
      codes = {"LIST_NOT_FOUND", "ITEM_NOT_FOUND"})
  ItemResponse vote(
      CurrentUser user,
      @PathVariable UUID listId,
      @PathVariable UUID userId,
      @Valid @RequestBody VoteRequest request) {
    return lists.vote(listId, user.id(), userId, request.vote());
  }

  @DeleteMapping("/{listId}/items/{userId}/vote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "withdrawBrainsListVote",
      summary = "Withdraw the caller's vote (members)")
  @Refuses(
      status = 404,
      codes = {"LIST_NOT_FOUND", "ITEM_NOT_FOUND"})
  void withdrawVote(CurrentUser user, @PathVariable UUID listId, @PathVariable UUID userId) {
    lists.vote(listId, user.id(), userId, null);
  }

  private static String tag(BrainsListService.Versioned shown) {
    return Etags.composed(shown.version(), shown.body());
  }
}
