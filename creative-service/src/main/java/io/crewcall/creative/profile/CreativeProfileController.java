package io.crewcall.creative.profile;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/creatives")
@Tag(name = "Creative profiles", description = "What crew can do and what they charge")
class CreativeProfileController {
  private final EditProfileService editor;
  private final VisibleProfiles visible;
  private final ProfileResponses responses;

  CreativeProfileController(
      EditProfileService editor, VisibleProfiles visible, ProfileResponses responses) {
    this.editor = editor;
    this.visible = visible;
    this.responses = responses;
  }

  @PutMapping("/me")
  @Operation(
      operationId = "putMyCreativeProfile",
      summary = "Create my profile, or replace what I say in it",
      description = "The first call creates; later ones need the profile's ETag in If-Match.")
  @Refuses(status = 409, codes = "PROFILE_EXISTS")
  @Refuses(
      status = 422,
      codes = {"UNKNOWN_PROFESSION", "INVALID_SKILL_TAG"})
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "201", description = "Created")
  ResponseEntity<ProfileResponse> put(
      CurrentUser user, @Nullable IfMatch ifMatch, @Valid @RequestBody CreativeProfileEdit edit) {
    EditProfileService.Put<CreativeProfile> put = editor.put(user.id(), edit, ifMatch);
    CreativeProfile profile = put.profile();
    return response(
        put.created()
            ? ResponseEntity.created(URI.create("/api/v1/creatives/" + profile.id()))
            : ResponseEntity.ok(),
        profile);
  }

  @PatchMapping(
      path = "/me",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(
      operationId = "patchMyCreativeProfile",
      summary = "Change some of what I say in my profile",
      description = "JSON Merge Patch: null clears, absent members keep, lists are replaced.")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  @Refuses(
      status = 422,
      codes = {"UNKNOWN_PROFESSION", "INVALID_SKILL_TAG"})
  ResponseEntity<ProfileResponse> patch(
      CurrentUser user, IfMatch ifMatch, @RequestBody MergePatch<CreativeProfileEdit> patch) {
    return response(editor.patch(user.id(), patch, ifMatch));
  }

  @GetMapping("/me")
  @Operation(operationId = "getMyCreativeProfile", summary = "Read my profile")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<ProfileResponse> mine(CurrentUser user) {
    return response(visible.whole(user.id(), Optional.of(user)));
  }

  /** Some profiles, in the order asked for. */
  @Schema(name = "CreativeProfiles")
  record ProfileListResponse(List<ProfileResponse> items) {}

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "listCreativeProfiles",
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
  @Operation(operationId = "getCreativeProfile", summary = "Read somebody's profile")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<ProfileResponse> get(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    return response(visible.whole(userId, reader));
  }

  private ResponseEntity<ProfileResponse> response(CreativeProfile profile) {
    return response(ResponseEntity.ok(), profile);
  }

  private ResponseEntity<ProfileResponse> response(
      ResponseEntity.BodyBuilder answer, CreativeProfile profile) {
    ProfileResponse shown = responses.of(profile);
    return answer.eTag(shown.etag(profile.version())).body(shown);
  }
}
