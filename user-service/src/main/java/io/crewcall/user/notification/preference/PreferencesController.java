package io.crewcall.user.notification.preference;

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

@RestController
@RequestMapping("/api/v1/users/me/notification-preferences")
@Tag(name = "Notifications")
class PreferencesController {
  private final PreferencesService preferences;

  PreferencesController(PreferencesService preferences) {
    this.preferences = preferences;
  }

  @GetMapping
  @Operation(
      operationId = "getNotificationPreferences",
      summary = "By which channels one is told what")
  ResponseEntity<PreferencesResponse> get(CurrentUser user) {
    return answer(preferences.get(user.id()));
  }

  @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
  @Operation(
      operationId = "patchNotificationPreferences",
      summary = "Change by which channels one is told what",
      description =
          "JSON Merge Patch: types that are not named stay as they are, null brings a type's defaults back.")
  @Refuses(status = 422, codes = "NOT_SWITCHABLE")
  ResponseEntity<PreferencesResponse> patch(
      CurrentUser user, IfMatch expected, @RequestBody MergePatch<PreferencesEdit> patch) {
    return answer(preferences.edit(user.id(), expected, patch::applyTo));
  }

  private static ResponseEntity<PreferencesResponse> answer(NotificationPreferences stored) {
    return Etags.ok(PreferencesResponse.of(stored), stored.version());
  }
}
