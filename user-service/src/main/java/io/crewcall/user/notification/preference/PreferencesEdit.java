package io.crewcall.user.notification.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What users may change about what they are told.
 *
 * @param timeZone an IANA name; null for UTC
 * @param digestHour the hour of the day at which a digest is due there
 * @param types channels by type; null for a type brings its defaults back
 */
@Schema(name = "NotificationPreferencesEdit")
record PreferencesEdit(
    @Nullable @TimeZoneName @Schema(example = "Asia/Kolkata") String timeZone,
    @Min(0) @Max(23) @Schema(example = "8") int digestHour,
    @NotNull Map<NotificationType, @Valid @Nullable Channels> types) {

  /** The channels of every type; the defaults where none are named. */
  Map<NotificationType, Channels> channels() {
    Map<NotificationType, Channels> all = new TreeMap<>();
    for (NotificationType type : NotificationType.values()) {
      Channels channels = types.get(type);
      all.put(type, channels == null ? type.defaults() : channels);
    }
    return all;
  }
}
