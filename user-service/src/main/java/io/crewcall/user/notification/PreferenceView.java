package io.crewcall.user.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told by which channel.
 *
 * @param timeZone in which the digest's hour is meant; null for UTC
 * @param types every type, with the person's channels or the defaults
 * @param fixed types whose channels cannot be changed
 */
@Schema(name = "NotificationPreferences")
record PreferenceView(
    @Nullable @Schema(example = "Asia/Kolkata") String timeZone,
    @Schema(example = "8") int digestHour,
    Map<NotificationType, Channels> types,
    List<NotificationType> fixed,
    long version) {

  static PreferenceView of(Preferences.Stored stored) {
    return new PreferenceView(
        stored.edit().timeZone(),
        stored.edit().digestHour(),
        types(stored),
        Arrays.stream(NotificationType.values()).filter(type -> !type.switchable()).toList(),
        stored.version());
  }

  static PreferenceEdit editable(Preferences.Stored stored) {
    return new PreferenceEdit(
        stored.edit().timeZone(), stored.edit().digestHour(), new TreeMap<>(types(stored)));
  }

  private static Map<NotificationType, Channels> types(Preferences.Stored stored) {
    Map<NotificationType, Channels> types = new TreeMap<>();
    for (NotificationType type : NotificationType.values()) {
      types.put(type, stored.channels(type));
    }
    return types;
  }
}
