package io.crewcall.creative.profile;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
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
  private final ProfileEditor editor;
  private final VisibleProfiles visible;

  CreativeProfileController(ProfileEditor editor, VisibleProfiles visible) {
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
  ResponseEntity<ProfileView> put(
      CurrentUser user, @Nullable IfMatch ifMatch, @Valid @RequestBody CreativeProfileEdit edit) {
    return answer(editor.put(user.id(), edit, ifMatch));
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
  ResponseEntity<ProfileView> patch(
      CurrentUser user, IfMatch ifMatch, @RequestBody MergePatch<CreativeProfileEdit> patch) {
    return answer(editor.patch(user.id(), patch, ifMatch));
  }

  @GetMapping("/me")
  @Operation(operationId = "getMyCreativeProfile", summary = "Read my profile")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<ProfileView> mine(CurrentUser user) {
    return view(visible.of(user.id(), Optional.of(user)));
  }

  @GetMapping("/{userId}")
  @SecurityRequirements
  @Operation(operationId = "getCreativeProfile", summary = "Read somebody's profile")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<ProfileView> get(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    return view(visible.of(userId, reader));
  }

  private static ResponseEntity<ProfileView> answer(ProfileEditor.Outcome outcome) {
    return switch (outcome) {
      case ProfileEditor.Outcome.Created(CreativeProfile profile) ->
          Etags.created(
              "/api/v1/creatives/" + profile.userId(), ProfileView.of(profile), profile.version());
      case ProfileEditor.Outcome.Replaced(CreativeProfile profile) -> view(profile);
      case ProfileEditor.Outcome.Refused(Problem problem) -> throw problem.exception();
    };
  }

  private static ResponseEntity<ProfileView> view(CreativeProfile profile) {
    return Etags.ok(ProfileView.of(profile), profile.version());
  }
}
