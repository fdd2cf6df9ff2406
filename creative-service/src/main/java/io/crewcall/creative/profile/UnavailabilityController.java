package io.crewcall.creative.profile;

import io.crewcall.platform.availability.ReplaceUnavailabilityRequest;
import io.crewcall.platform.availability.UnavailabilityResponse;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives")
@Tag(name = "Availability", description = "Days on which crew are taken")
class UnavailabilityController {
  private final EditProfileService editor;
  private final VisibleProfiles visible;
  private final Clock clock;

  UnavailabilityController(EditProfileService editor, VisibleProfiles visible, Clock clock) {
    this.editor = editor;
    this.visible = visible;
    this.clock = clock;
  }

  @PutMapping("/me/unavailability")
  @Operation(
      operationId = "replaceMyUnavailability",
      summary = "Say on which days I am taken",
      description =
          "Replaces all intervals, the days off and the time zone. The ETag is that of the profile.")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"UNKNOWN_TIME_ZONE", "INVALID_INTERVAL"})
  ResponseEntity<UnavailabilityResponse> replace(
      CurrentUser user, IfMatch ifMatch, @Valid @RequestBody ReplaceUnavailabilityRequest request) {
    return response(
        editor.replaceUnavailable(user.id(), request.days(clock), request.week(), ifMatch));
  }

  @GetMapping("/{userId}/unavailability")
  @SecurityRequirements
  @Operation(operationId = "getUnavailability", summary = "Read on which days somebody is taken")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<UnavailabilityResponse> get(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    return response(visible.withUnavailable(userId, reader));
  }

  @GetMapping("/me/unavailability")
  @Operation(operationId = "getMyUnavailability", summary = "Read on which days I am taken")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  ResponseEntity<UnavailabilityResponse> mine(CurrentUser user) {
    return get(user.id(), Optional.of(user));
  }

  private static ResponseEntity<UnavailabilityResponse> response(CreativeProfile profile) {
    return Etags.ok(
        UnavailabilityResponse.of(profile.unavailable(), profile.week()), profile.version());
  }
}
