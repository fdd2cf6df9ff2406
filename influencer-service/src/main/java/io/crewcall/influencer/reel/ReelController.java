package io.crewcall.influencer.reel;

import io.crewcall.influencer.profile.Reel;
import io.crewcall.influencer.profile.ReelShelf;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/influencers/me/reels")
@Tag(name = "Reels", description = "Which stored videos and images a profile shows")
class ReelController {
  private final MediaAssets assets;
  private final ReelShelf shelf;

  ReelController(MediaAssets assets, ReelShelf shelf) {
    this.assets = assets;
    this.shelf = shelf;
  }

  /**
   * @param items in the order to be shown; pinned ones go first
   */
  record ReplaceReels(@NotNull @Size(max = 50) List<@NotNull @Valid Item> items) {

    /** One stored file of the caller's. */
    @Schema(name = "ReelItem")
    record Item(@NotNull UUID mediaId, @Nullable Boolean pinned) {}
  }

  /** The reels as they are now shown. */
  record ReelList(List<Reel> items) {}

  @PutMapping
  @Operation(
      operationId = "replaceMyInfluencerReels",
      summary = "Choose the reels on my profile and their order",
      description =
          "Each must be a processed video or image of my own. The ETag is that of the profile.")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"MEDIA_NOT_USABLE", "DUPLICATE_MEDIA"})
  ResponseEntity<ReelList> replace(
      CurrentUser user, IfMatch ifMatch, @Valid @RequestBody ReplaceReels request) {
    requireOwnReady(user.id(), request.items());
    ReelShelf.Shelved shelved =
        shelf.replace(
            user.id(),
            request.items().stream()
                .map(item -> new Reel(item.mediaId(), item.pinned() != null && item.pinned()))
                .toList(),
            ifMatch);
    return Etags.ok(new ReelList(shelved.reels()), shelved.profileVersion());
  }

  /** A file that became ready a moment ago may not be known here yet, so a miss waits a little. */
  private void requireOwnReady(UUID userId, List<ReplaceReels.Item> items) {
    List<UUID> wanted = items.stream().map(ReplaceReels.Item::mediaId).toList();
    ReplicaLookup.await(() ->
        Optional.of(assets.find(wanted))
            .filter(found ->
                wanted.stream()
                    .allMatch(id -> found.containsKey(id) && found.get(id).showableBy(userId))));
    Map<UUID, MediaAssets.MediaAsset> found = assets.find(wanted);
    List<FieldProblem> problems = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int index = 0; index < wanted.size(); index++) {
      MediaAssets.@Nullable MediaAsset asset = found.get(wanted.get(index));
      String field = "items[" + index + "].mediaId";
      if (asset == null || !asset.showableBy(userId)) {
        problems.add(
            new FieldProblem(
                field, "MEDIA_NOT_USABLE", "must be a processed video or image of your own"));
      } else if (!seen.add(asset.mediaId())) {
        problems.add(new FieldProblem(field, "DUPLICATE_MEDIA", "is in the list already"));
      }
    }
    if (!problems.isEmpty()) {
      throw Problem.unprocessable(
              problems.getFirst().code(),
              "One or more reels cannot be shown.",
              problems.toArray(FieldProblem[]::new))
          .exception();
    }
  }
}
