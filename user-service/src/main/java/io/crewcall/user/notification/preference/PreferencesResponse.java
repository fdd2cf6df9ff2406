package io.crewcall.user.notification.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which channels a user wants to be told what.
 *
 * @param timeZone in which the digest's hour is meant; null for UTC
 * @param types every type, with the user's channels or the defaults
 * @param fixed types whose channels cannot be changed
 */
@Schema(name = "NotificationPreferences")
record PreferencesResponse(
    @Nullable @Schema(example = "Asia/Kolkata") String timeZone,
    @Schema(example = "8") int digestHour,
    Map<NotificationType, Channels> types,
    List<NotificationType> fixed,
    long version) {

  static PreferencesResponse of(NotificationPreferences stored) {
    return new PreferencesResponse(
        stored.timeZone(),
        stored.digestHour(),
        stored.channels(),
        Arrays.stream(NotificationType.values()).filter(type -> !type.switchable()).toList(),
        stored.version());
  }
}
