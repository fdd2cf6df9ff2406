package io.crewcall.user.notification.preference;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** By which channels one user wants to be told what. */
@Entity
@Table(name = "notification_preference")
public class NotificationPreferences {
  static final int DEFAULT_HOUR = 8;

  @Id private UUID userId;
  private @Nullable String timeZone;
  private int digestHour;

  /** What differs from the defaults, by name: another version may know other types. */
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Channels> types;

  /** 0 while nothing was changed. */
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected NotificationPreferences() {}

  private NotificationPreferences(UUID userId) {
    this.userId = userId;
    this.digestHour = DEFAULT_HOUR;
    this.types = Map.of();
  }

  /** Those of a user who has changed nothing. */
  static NotificationPreferences defaults(UUID userId) {
    return new NotificationPreferences(userId);
  }

  /** The channels of a type: the user's own or the defaults. */
  public Channels channels(NotificationType type) {
    return types.getOrDefault(type.name(), type.defaults());
  }

  Map<NotificationType, Channels> channels() {
    Map<NotificationType, Channels> all = new TreeMap<>();
    for (NotificationType type : NotificationType.values()) {
      all.put(type, channels(type));
    }
    return all;
  }

  PreferencesEdit editable() {
    return new PreferencesEdit(timeZone, digestHour, new TreeMap<>(channels()));
  }

  /**
   * Changes what differs.
   *
   * @return whether the next digest may come at another time than before
   * @throws io.crewcall.platform.problem.ProblemException 422 when a type cannot be switched
   */
  boolean edit(PreferencesEdit edited) {
    if (edited.channels().equals(channels()) && sameDigestTime(edited)) {
      return false;
    }
    types = overrides(edited);
    boolean digestTimeChanges = !sameDigestTime(edited);
    timeZone = edited.timeZone();
    digestHour = edited.digestHour();
    return digestTimeChanges;
  }

  private boolean sameDigestTime(PreferencesEdit edited) {
    return Objects.equals(edited.timeZone(), timeZone) && edited.digestHour() == digestHour;
  }

  private static Map<String, Channels> overrides(PreferencesEdit edited) {
    Map<String, Channels> overrides = new TreeMap<>();
    edited
        .channels()
        .forEach((type, channels) -> {
          if (channels.equals(type.defaults())) {
            return;
          }
          if (!type.switchable()) {
            throw Problem.unprocessable(
                    "NOT_SWITCHABLE",
                    type + " is about the safety of the account and is always told.",
                    new FieldProblem("types." + type, "NOT_SWITCHABLE", "cannot be changed"))
                .exception();
          }
          overrides.put(type.name(), channels);
        });
    return overrides;
  }

  /** The first moment after now at which the user wants a digest. */
  public Instant nextDigest(Instant now) {
    ZoneId zone = timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    // Where a clock change leaves the hour out, the next one that there is.
    Instant next = today.atTime(digestHour, 0).atZone(zone).toInstant();
    return next.isAfter(now)
        ? next
        : today.plusDays(1).atTime(digestHour, 0).atZone(zone).toInstant();
  }

  @Nullable String timeZone() {
    return timeZone;
  }

  int digestHour() {
    return digestHour;
  }

  long version() {
    return version;
  }
}
