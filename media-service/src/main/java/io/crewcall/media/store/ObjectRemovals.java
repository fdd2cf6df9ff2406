package io.crewcall.media.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Objects to be removed from the store. Noted in the transaction that makes them superfluous, and
 * removed later by whichever instance comes first; while the store is away they wait.
 */
@Component
public class ObjectRemovals {
  private static final Logger log = LoggerFactory.getLogger(ObjectRemovals.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration WHILE_AWAY = Duration.ofSeconds(3);
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final int BATCH = 20;

  private final JdbcClient jdbc;
  private final ObjectStore store;
  private final Duration uploadLife;

  ObjectRemovals(JdbcClient jdbc, ObjectStore store, StoreProperties properties) {
    this.jdbc = jdbc;
    this.store = store;
    this.uploadLife = properties.uploadLife();
  }

  private record Due(long id, String objectKey) {}

  /** To be removed as soon as the present transaction is committed. */
  public void now(Collection<String> keys) {
    keys.forEach(key -> schedule(key, Duration.ZERO));
  }

  /**
   * To be removed at once, and once more when the form that it was uploaded with is dead: until
   * then its holder can store the object again.
   */
  public void ofUpload(String key) {
    schedule(key, Duration.ZERO);
    schedule(key, uploadLife.plus(MARGIN));
  }

  private void schedule(String key, Duration delay) {
    jdbc.sql(
            """
            insert into object_removal (object_key, due_at)
            values (:key, now() + make_interval(secs => :seconds))
            """)
        .param("key", key)
        .param("seconds", delay.toSeconds())
        .update();
  }

  /**
   * Removes what is due, some objects at a time. Several instances share the work.
   *
   * @return whether there was anything to do
   * @throws StoreUnavailableException when the store does not answer; the rest is due again soon
   */
  public boolean work() {
    List<Due> due =
        jdbc.sql(
                """
                update object_removal set due_at = now() + make_interval(secs => :lease)
                where id in (
                  select id from object_removal where due_at <= now()
                  order by due_at limit :batch for update skip locked)
                returning id, object_key
                """)
            .param("lease", LEASE.toSeconds())
            .param("batch", BATCH)
            .query((row, number) -> new Due(row.getLong("id"), row.getString("object_key")))
            .list();
    try {
      for (Due removal : due) {
        store.remove(removal.objectKey());
        jdbc.sql("delete from object_removal where id = :id").param("id", removal.id()).update();
        log.debug("removed object {}", removal.objectKey());
      }
    } catch (StoreUnavailableException away) {
      jdbc.sql(
              """
              update object_removal set due_at = now() + make_interval(secs => :seconds)
              where id in (:ids)
              """)
          .param("seconds", WHILE_AWAY.toSeconds())
          .param("ids", due.stream().map(Due::id).toList())
          .update();
      throw away;
    }
    return !due.isEmpty();
  }
}
