package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of people, as user-service told them. */
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

  void on(Event<UserState> event) {
    UserState user = event.data();
    jdbc.sql(
            """
            insert into user_replica (user_id, handle, display_name, active, version)
            values (:id, :handle, :name, :active, :version)
            on conflict (user_id) do update set handle = excluded.handle,
              display_name = excluded.display_name, active = excluded.active,
              version = excluded.version
            where user_replica.version < excluded.version
            """)
        .param("id", user.userId())
        .param("handle", user.handle())
        .param("name", user.displayName())
        .param("active", user.active())
        .param("version", event.version())
        .update();
  }
}
