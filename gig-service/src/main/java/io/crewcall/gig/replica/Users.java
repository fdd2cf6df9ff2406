package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import io.crewcall.gig.sql.Columns;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, as user-service told them. */
@Repository
public class Users {
  private final JdbcClient jdbc;

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of some people in one statement; who is not known (yet) is missing in the answer. */
  public Map<UUID, Person> named(Collection<UUID> ids) {
    Map<UUID, Person> people = new HashMap<>();
    if (ids.isEmpty()) {
      return people;
    }
    jdbc.sql("select user_id, handle, display_name from user_replica where user_id in (:ids)")
        .param("ids", Set.copyOf(ids))
        .query((ResultSet row) -> {
          UUID id = row.getObject("user_id", UUID.class);
          people.put(id, new Person(id, row.getString("handle"), row.getString("display_name")));
        });
    return people;
  }

  /** Whether somebody is known and here. */
  public boolean active(UUID id) {
    return jdbc.sql("select exists (select 1 from user_replica where user_id = :id and active)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void on(Event<UserState> event) {
    UserState user = event.data();
    jdbc.sql(
            """
            insert into user_replica (user_id, handle, display_name, active, joined_at, version)
            values (:id, :handle, :name, :active, :joined, :version)
            on conflict (user_id) do update set handle = excluded.handle,
              display_name = excluded.display_name, active = excluded.active,
              joined_at = excluded.joined_at, version = excluded.version
            where user_replica.version < excluded.version
            """)
        .param("id", user.userId())
        .param("handle", user.handle())
        .param("name", user.displayName())
        .param("active", user.active())
        .param("joined", Columns.param(user.createdAt()))
        .param("version", event.version())
        .update();
  }
}
