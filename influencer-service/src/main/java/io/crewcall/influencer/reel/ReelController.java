package io.crewcall.influencer.reel;

import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.Reel;
import io.crewcall.influencer.profile.ReelResponse;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.reels.ReelFiles;
import io.crewcall.platform.reels.ReelRules;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
  private final ReelRules rules;
  private final ReelService reels;
  private final ReelFiles files;

  ReelController(ReelRules rules, ReelService reels, ReelFiles files) {
    this.rules = rules;
    this.reels = reels;
    this.files = files;
  }

  /**
   * @param items in the order to be shown; pinned ones go first
   */
  @Schema(name = "ReplaceReels")
  record ReplaceReelsRequest(@NotNull @Size(max = 50) List<@NotNull @Valid Item> items) {

    /** One stored file of the caller's. */
    @Schema(name = "ReelItem")
    record Item(@NotNull UUID mediaId, @Nullable Boolean pinned) {}
  }

  /** The reels as they are now shown. */
  @Schema(name = "ReelList")
  record ReelListResponse(List<ReelResponse> items) {}

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
  ResponseEntity<ReelListResponse> replace(
      CurrentUser user, IfMatch ifMatch, @Valid @RequestBody ReplaceReelsRequest request) {
    rules.requireShowable(
        user.id(), request.items().stream().map(ReplaceReelsRequest.Item::mediaId).toList());
    InfluencerProfile profile =
        reels.replace(
            user.id(),
            request.items().stream()
                .map(item -> new Reel(item.mediaId(), item.pinned() != null && item.pinned()))
                .toList(),
            ifMatch);
    return Etags.ok(
        new ReelListResponse(
            ReelResponse.of(
                profile.reels(), files.of(profile.reels().stream().map(Reel::mediaId).toList()))),
        profile.version());
  }
}
