package io.crewcall.creative.profile;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives")
@Tag(name = "Creative profiles", description = "What crew can do and what they charge")
class CreativeProfileController {
  private final EditProfileService editor;
  private final VisibleProfiles visible;

  CreativeProfileController(EditProfileService editor, VisibleProfiles visible) {
    this.editor = editor;
    this.visible = visible;
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
    return put.created()
        ? Etags.created(
            "/api/v1/creatives/" + profile.id(), ProfileResponse.of(profile), profile.version())
        : response(profile);
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

  @GetMapping("/{userId}")
  @SecurityRequirements
  @Operation(operationId = "getCreativeProfile", summary = "Read somebody's profile")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<ProfileResponse> get(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    return response(visible.whole(userId, reader));
  }

  private static ResponseEntity<ProfileResponse> response(CreativeProfile profile) {
    return Etags.ok(ProfileResponse.of(profile), profile.version());
  }
}
