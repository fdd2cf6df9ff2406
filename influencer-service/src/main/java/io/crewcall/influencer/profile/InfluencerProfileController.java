package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/influencers")
@Tag(name = "Influencer profiles", description = "Who publishes where, for whom, at which price")
class InfluencerProfileController {
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  private final EditProfileService editor;
  private final VisibleProfiles visible;
  private final ProfileResponses responses;
  private final FollowerReadingRepository followers;
  private final Cursors cursors;

  InfluencerProfileController(
      EditProfileService editor,
      VisibleProfiles visible,
      ProfileResponses responses,
      FollowerReadingRepository followers,
      Cursors cursors) {
    this.editor = editor;
    this.visible = visible;
    this.responses = responses;
    this.followers = followers;
    this.cursors = cursors;
  }

  @PutMapping("/me")
  @Operation(
      operationId = "putMyInfluencerProfile",
      summary = "Create my profile, or replace what I say in it",
      description = "The first call creates; later ones need the profile's ETag in If-Match.")
  @Refuses(
      status = 409,
      codes = {"PROFILE_EXISTS", "ACCOUNT_CONNECTED"})
  @Refuses(
      status = 422,
      codes = {"ACCOUNTS_DO_NOT_MATCH_PLATFORM", "DUPLICATE_DELIVERABLE", "UNKNOWN_CATEGORY"})
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "201", description = "Created")
  ResponseEntity<ProfileResponse> put(
      CurrentUser user, @Nullable IfMatch ifMatch, @Valid @RequestBody InfluencerProfileEdit edit) {
    EditProfileService.Put<InfluencerProfile> put = editor.put(user.id(), edit, ifMatch);
    InfluencerProfile profile = put.profile();
    return response(
        put.created()
            ? ResponseEntity.created(URI.create("/api/v1/influencers/" + profile.id()))
            : ResponseEntity.ok(),
        profile);
  }

  @PatchMapping(
      path = "/me",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(
      operationId = "patchMyInfluencerProfile",
      summary = "Change some of what I say in my profile",
      description = "JSON Merge Patch: null clears, absent members keep, lists are replaced.")
  @Refuses(status = 404, codes = "INFLUENCER_NOT_FOUND")
  @Refuses(status = 409, codes = "ACCOUNT_CONNECTED")
  @Refuses(
      status = 422,
      codes = {"ACCOUNTS_DO_NOT_MATCH_PLATFORM", "DUPLICATE_DELIVERABLE", "UNKNOWN_CATEGORY"})
  ResponseEntity<ProfileResponse> patch(
      CurrentUser user, IfMatch ifMatch, @RequestBody MergePatch<InfluencerProfileEdit> patch) {
    return response(editor.patch(user.id(), patch, ifMatch));
  }

  @GetMapping("/me")
  @Operation(operationId = "getMyInfluencerProfile", summary = "Read my profile")
  @Refuses(status = 404, codes = "INFLUENCER_NOT_FOUND")
  ResponseEntity<ProfileResponse> mine(CurrentUser user) {
    return response(visible.whole(user.id(), Optional.of(user)));
  }

  /** Some profiles, in the order asked for. */
  @Schema(name = "InfluencerProfiles")
  record ProfileListResponse(List<ProfileResponse> items) {}

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "listInfluencerProfiles",
      summary = "Read up to 100 profiles",
      description = "In the order asked for; unknown and hidden ones are left out.")
  ProfileListResponse some(
      @Parameter(description = "Ids of the users, with commas between")
          @RequestParam
          @Size(min = 1, max = 100)
          List<UUID> ids,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    return new ProfileListResponse(responses.of(visible.among(ids, reader)));
  }

  @GetMapping("/{userId}")
  @SecurityRequirements
  @Operation(operationId = "getInfluencerProfile", summary = "Read somebody's profile")
  @Refuses(status = 404, codes = "INFLUENCER_NOT_FOUND")
  ResponseEntity<ProfileResponse> get(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    return response(visible.whole(userId, reader));
  }

  @GetMapping("/{userId}/follower-history")
  @SecurityRequirements
  @Operation(
      operationId = "listFollowerHistory",
      summary = "List what an account counted at which time, latest first")
  @Refuses(status = 404, codes = "INFLUENCER_NOT_FOUND")
  Page<FollowerReadingResponse> followerHistory(
      @PathVariable UUID userId,
      @RequestParam Platform platform,
      PageQuery page,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    visible.of(userId, reader);
    String list = "follower-history:" + userId + ":" + platform;
    Instant before =
        cursors
            .decode(list, page.cursor(), 1)
            .map(values -> Instant.parse(values.getFirst()))
            .orElse(END_OF_TIME);
    return Page.of(
            followers.findBefore(userId, platform, before, Limit.of(page.limit() + 1)),
            page.limit(),
            last -> cursors.encode(list, last.recordedAt()))
        .map(FollowerReadingResponse::of);
  }

  private ResponseEntity<ProfileResponse> response(InfluencerProfile profile) {
    return response(ResponseEntity.ok(), profile);
  }

  private ResponseEntity<ProfileResponse> response(
      ResponseEntity.BodyBuilder answer, InfluencerProfile profile) {
    ProfileResponse shown = responses.of(profile);
    return answer.eTag(shown.etag(profile.version())).body(shown);
  }
}
