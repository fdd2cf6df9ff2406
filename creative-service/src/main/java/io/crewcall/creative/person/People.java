package io.crewcall.creative.person;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this service knows of users. */
@Repository
public class People {
  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            insert into person as known (user_id, handle, display_name, active, version)
            values (:user, :handle, :name, :active, :version)
            on conflict (user_id) do update set handle = excluded.handle,
              display_name = excluded.display_name, active = excluded.active,
              version = excluded.version
            where known.version < excluded.version
            """)
        .param("user", user.userId())
        .param("handle", user.handle())
        .param("name", user.displayName())
        .param("active", user.active())
        .param("version", event.version())
        .update();
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
