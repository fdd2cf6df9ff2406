package io.crewcall.user.notification;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people want to be told by which channel. Only what differs from the defaults is stored, so
 * that a better default reaches everybody who has said nothing.
 */
@Repository
public class Preferences {
  private static final TypeReference<Map<String, Channels>> TYPES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  Preferences(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
  }

  /** Somebody's next digest may come at another time than before. */
  public record DigestTimeChanged(UUID userId) {}

  /**
   * One person's preferences.
   *
   * @param types those that differ from the defaults
   * @param version 0 while nothing was stored
   */
  record Stored(PreferenceEdit edit, Map<NotificationType, Channels> types, long version) {
    static final Stored NONE =
        new Stored(new PreferenceEdit(null, PreferenceEdit.DEFAULT_HOUR, Map.of()), Map.of(), 0);

    Channels channels(NotificationType type) {
      return types.getOrDefault(type, type.defaults());
    }
  }

  Stored of(UUID user) {
    return find(user, "").orElse(Stored.NONE);
  }

  Channels channels(UUID user, NotificationType type) {
    return of(user).channels(type);
  }

  /** Whether the person still wants a type in the digest; it may have been switched off since. */
  public boolean wantsDigest(UUID user, NotificationType type) {
    return channels(user, type).mail() == MailMode.DIGEST;
  }

  /** The first moment after now at which the person wants a digest. */
  public Instant nextDigest(UUID user, Instant now) {
    PreferenceEdit edit = of(user).edit();
    ZoneId zone = edit.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(edit.timeZone());
    LocalDate today = LocalDate.ofInstant(now, zone);
    // Where a clock change leaves the hour out, the next one that there is.
    ZonedDateTime next = today.atTime(edit.digestHour(), 0).atZone(zone);
    return next.toInstant().isAfter(now)
        ? next.toInstant()
        : today.plusDays(1).atTime(edit.digestHour(), 0).atZone(zone).toInstant();
  }

  /**
   * Changes somebody's preferences.
   *
   * @throws io.crewcall.platform.problem.ProblemException 412 when they were changed meanwhile, 422
   *     when a type is not to be switched
   */
  @Transactional
  Stored change(UUID user, IfMatch expected, UnaryOperator<PreferenceEdit> change) {
    Stored before = find(user, " for update").orElse(Stored.NONE);
    expected.check(before.version());
    PreferenceEdit edited = change.apply(PreferenceView.editable(before));
    Map<NotificationType, Channels> types = overrides(edited);
    Stored after =
        new Stored(
            new PreferenceEdit(edited.timeZone(), edited.digestHour(), Map.of()),
            types,
            before.version() + 1);
    if (after.edit().equals(before.edit()) && types.equals(before.types())) {
      return before;
    }
    if (!store(user, after)) {
      // Somebody was faster with the very first change.
      expected.check(-1);
      return change(user, expected, change);
    }
    if (!after.edit().equals(before.edit())) {
      events.publishEvent(new DigestTimeChanged(user));
    }
    return after;
  }

  private static Map<NotificationType, Channels> overrides(PreferenceEdit edited) {
    Map<NotificationType, Channels> types = new EnumMap<>(NotificationType.class);
    edited
        .types()
        .forEach((type, channels) -> {
          if (channels == null || channels.equals(type.defaults())) {
            return;
          }
          if (!type.switchable()) {
            throw Problem.unprocessable(
                    "NOT_SWITCHABLE",
                    type + " is about the safety of the account and is always told.",
                    new FieldProblem("types." + type, "NOT_SWITCHABLE", "cannot be changed"))
                .exception();
          }
          types.put(type, channels);
        });
    return types;
  }

  private boolean store(UUID user, Stored stored) {
    return jdbc.sql(
                """
                insert into notification_preference (user_id, time_zone, digest_hour, types, version)
                values (:user, :zone, :hour, cast(:types as jsonb), :version)
                on conflict (user_id) do update set time_zone = excluded.time_zone,
                  digest_hour = excluded.digest_hour, types = excluded.types,
                  version = excluded.version
                where notification_preference.version = excluded.version - 1
                """)
            .param("user", user)
            .param("zone", stored.edit().timeZone())
            .param("hour", stored.edit().digestHour())
            .param("types", json.writeValueAsString(stored.types()))
            .param("version", stored.version())
            .update()
        == 1;
  }

  private Optional<Stored> find(UUID user, String lock) {
    return jdbc.sql(
            """
            select time_zone, digest_hour, types, version from notification_preference
            where user_id = :user
            """
                + lock)
        .param("user", user)
        .query((row, number) ->
            new Stored(
                new PreferenceEdit(row.getString("time_zone"), row.getInt("digest_hour"), Map.of()),
                types(row.getString("types")),
                row.getLong("version")))
        .optional();
  }

  /** Types that this version does not know are left out. */
  private Map<NotificationType, Channels> types(String stored) {
    Map<NotificationType, Channels> types = new EnumMap<>(NotificationType.class);
    Map<String, Channels> named = json.readValue(stored, TYPES);
    List<String> known = NotificationType.names();
    named.forEach((name, channels) -> {
      if (known.contains(name)) {
        types.put(NotificationType.valueOf(name), channels);
      }
    });
    return types;
  }
}
