package io.crewcall.platform.things;

import io.crewcall.platform.messaging.Outbox;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The aggregate, as plain as can be. */
@Component
public class Things {
  private final JdbcClient jdbc;
  private final Outbox outbox;

  Things(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** Makes or renames a thing; returns its version after it. */
  @Transactional
  public long change(UUID id, String name) {
    long version =
        jdbc.sql(
                """
                insert into thing (id, name, version) values (:id, :name, 1)
                on conflict (id) do update set name = :name, version = thing.version + 1
                returning version
                """)
            .param("id", id)
            .param("name", name)
            .query(Long.class)
            .single();
    outbox.publish("thing.changed", id, version, new ThingState(id, name));
    return version;
  }

  public long count(UUID id) {
    return jdbc.sql("select count(*) from thing where id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  public long waiting() {
    return jdbc.sql("select count(*) from outbox").query(Long.class).single();
  }
}
