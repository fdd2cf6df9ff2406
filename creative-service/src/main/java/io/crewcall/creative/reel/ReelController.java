package io.crewcall.creative.reel;

import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.Reel;
import io.crewcall.creative.profile.ReelResponse;
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
import jakarta.validation.constraints.Pattern;
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
@RequestMapping("/api/v1/creatives/me/reels")
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
  @Schema(name = "ReplacePortfolioReels")
  record ReplaceReelsRequest(@NotNull @Size(max = 50) List<@NotNull @Valid Item> items) {

    /** One stored file of the caller's. */
    @Schema(name = "PortfolioReelEdit")
    record Item(
        @NotNull UUID mediaId,
        @Nullable Boolean pinned,
        @Nullable
            @Size(max = 120)
            @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
            String credit) {

      Reel toReel() {
        return new Reel(
            mediaId,
            pinned != null && pinned,
            credit == null || credit.isBlank() ? null : credit.strip());
      }
    }
  }

  /** The reels as they are now shown. */
  @Schema(name = "PortfolioReels")
  record ReelListResponse(List<ReelResponse> items) {}

  @PutMapping
  @Operation(
      operationId = "replaceMyCreativeReels",
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
    CreativeProfile profile =
        reels.replace(
            user.id(),
            request.items().stream().map(ReplaceReelsRequest.Item::toReel).toList(),
            ifMatch);
    return Etags.ok(
        new ReelListResponse(
            ReelResponse.of(
                profile.reels(), files.of(profile.reels().stream().map(Reel::mediaId).toList()))),
        profile.version());
  }
}
