package io.crewcall.user.notification;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own preferences over REST. */
@RestController
@RequestMapping("/api/v1/users/me/notification-preferences")
@Tag(name = "Notifications")
class PreferenceController {
  private final Preferences preferences;

  PreferenceController(Preferences preferences) {
    this.preferences = preferences;
  }

  @GetMapping
  @Operation(
      operationId = "getNotificationPreferences",
      summary = "By which channels one is told what")
  ResponseEntity<PreferenceView> get(CurrentUser user) {
    return answer(preferences.of(user.id()));
  }

  @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
  @Operation(
      operationId = "patchNotificationPreferences",
      summary = "Change by which channels one is told what",
      description =
          "JSON Merge Patch: types that are not named stay as they are, null brings a type's defaults back.")
  @Refuses(status = 422, codes = "NOT_SWITCHABLE")
  ResponseEntity<PreferenceView> patch(
      CurrentUser user, IfMatch expected, @RequestBody MergePatch<PreferenceEdit> patch) {
    return answer(preferences.change(user.id(), expected, patch::applyTo));
  }

  private static ResponseEntity<PreferenceView> answer(Preferences.Stored stored) {
    return Etags.ok(PreferenceView.of(stored), stored.version());
  }
}
