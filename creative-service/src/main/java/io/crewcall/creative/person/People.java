package io.crewcall.creative.person;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import io.crewcall.creative.profile.Days;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What this service knows of users. */
@Repository
public class People {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  People(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Somebody.
   *
   * @param displayName null for who is known by id alone
   */
  public record Person(UUID userId, @Nullable String displayName, boolean active) {}

  /** Takes over what happened to a user, unless something later is known already. */
  void apply(Event<UserState> event) {
    UserState user = event.data();
    jdbc.sql(
            """
            insert into person as known (user_id, handle, display_name, active, away, version)
            values (:user, :handle, :name, :active, :away::jsonb, :version)
            on conflict (user_id) do update set handle = excluded.handle,
              display_name = excluded.display_name, active = excluded.active,
              away = excluded.away, version = excluded.version
            where known.version < excluded.version
            """)
        .param("user", user.userId())
        .param("handle", user.handle())
        .param("name", user.displayName())
        .param("active", user.active())
        .param("away", json.writeValueAsString(away(user)))
        .param("version", event.version())
        .update();
  }

  /** Older events know of one time away only. */
  private static List<Days> away(UserState user) {
    List<UserState.Away> periods = user.awayPeriods();
    if (periods == null) {
      periods = user.away() == null ? List.of() : List.of(user.away());
    }
    return periods.stream()
        .filter(period -> !period.to().isBefore(period.from()))
        .map(period -> new Days(period.from(), period.to()))
        .toList();
  }

  /** When somebody said that they are away. */
  public List<Days> away(UUID userId) {
    return jdbc.sql("select away from person where user_id = :user")
        .param("user", userId)
        .query((row, number) ->
            json.readValue(row.getString("away"), new TypeReference<List<Days>>() {}))
        .optional()
        .orElse(List.of());
  }

  /** Somebody known by now. */
  public Optional<Person> find(UUID userId) {
    return jdbc.sql("select user_id, display_name, active from person where user_id = :user")
        .param("user", userId)
        .query((row, number) ->
            new Person(
                row.getObject("user_id", UUID.class),
                row.getString("display_name"),
                row.getBoolean("active")))
        .optional();
  }

  /** Names of those who are known, in one query. */
  public Map<UUID, String> names(Collection<UUID> userIds) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("select user_id, display_name from person where user_id = any(:ids)")
        .param("ids", userIds.toArray(UUID[]::new))
        .query(row -> {
          String name = row.getString("display_name");
          if (name != null) {
            names.put(row.getObject("user_id", UUID.class), name);
          }
        });
    return names;
  }
}
