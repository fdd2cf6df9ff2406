package io.crewcall.user.user;

import io.crewcall.platform.id.IdGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which handles are taken, and by whom. One row for each, whatever its case: that is what two who
 * want one at the same moment meet at. A handle given up stays its former owner's for a while, and
 * leads to the new one. Called in transactions.
 */
@Repository
class Handles {
  /** How long a handle given up is kept for its former owner. */
  static final Duration KEPT = Duration.ofDays(90);

  /** In this time ... */
  static final Duration PERIOD = Duration.ofDays(90);

  /** ... so many changes are free. */
  static final int MOST_CHANGES = 3;

  private static final int LONGEST = 30;
  private static final int SUFFIX = 5;

  private final JdbcClient jdbc;
  private final IdGenerator ids;

  Handles(JdbcClient jdbc, IdGenerator ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** A handle that its owner has given up. */
  record FormerHandle(String handle, Instant keptUntil) {}

  /**
   * Takes a handle, unless somebody else has it.
   *
   * @return whether it is the user's now
   */
  boolean take(UUID userId, String handle) {
    String key = key(handle);
    jdbc.sql("delete from handle where handle_key = :key and kept_until <= clock_timestamp()")
        .param("key", key)
        .update();
    return jdbc.sql(
                """
                insert into handle (handle_key, user_id) values (:key, :user)
                on conflict (handle_key) do update set kept_until = null
                where handle.user_id = :user
                """)
            .param("key", key)
            .param("user", userId)
            .update()
        == 1;
  }

  /**
   * Takes the wanted handle for a newcomer, or one like it: at registration it was free, but
   * another may have taken it in this very moment.
   */
  String takeOrLike(UUID userId, String wanted) {
    String handle = wanted;
    while (!take(userId, handle)) {
      handle =
          "%s_%04x"
              .formatted(
                  wanted.substring(0, Math.min(wanted.length(), LONGEST - SUFFIX)),
                  ThreadLocalRandom.current().nextInt(1 << 16));
    }
    return handle;
  }

  /** Gives one up for another that was taken before. */
  void changed(UUID userId, String from, String to) {
    jdbc.sql(
            """
            update handle set kept_until = clock_timestamp() + make_interval(secs => :kept)
            where user_id = :user and handle_key = :from and handle_key <> :to
            """)
        .param("kept", KEPT.toSeconds())
        .param("user", userId)
        .param("from", key(from))
        .param("to", key(to))
        .update();
    jdbc.sql(
            """
            insert into handle_change (id, user_id, old_handle, new_handle, changed_at)
            values (:id, :user, :from, :to, clock_timestamp())
            """)
        .param("id", ids.next())
        .param("user", userId)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** How long until one more change is free; zero when it is. */
  Duration waitForChange(UUID userId) {
    return jdbc.sql(
            """
            select extract(epoch from changed_at + make_interval(secs => :period) - clock_timestamp())
            from handle_change where user_id = :user
            order by changed_at desc offset :most limit 1
            """)
        .param("period", PERIOD.toSeconds())
        .param("user", userId)
        .param("most", MOST_CHANGES - 1)
        .query(Double.class)
        .optional()
        .filter(seconds -> seconds > 0)
        .map(seconds -> Duration.ofSeconds((long) Math.ceil(seconds)))
        .orElse(Duration.ZERO);
  }

  /** How many changes are left in the period. */
  int changesLeft(UUID userId) {
    int made =
        jdbc.sql(
                """
                select count(*) from handle_change where user_id = :user
                  and changed_at > clock_timestamp() - make_interval(secs => :period)
                """)
            .param("user", userId)
            .param("period", PERIOD.toSeconds())
            .query(Integer.class)
            .single();
    return Math.max(0, MOST_CHANGES - made);
  }

  /** Whose a former handle is, as long as it is kept. */
  Optional<UUID> formerOwner(String handle) {
    return jdbc.sql(
            "select user_id from handle where handle_key = :key and kept_until > clock_timestamp()")
        .param("key", key(handle))
        .query(UUID.class)
        .optional();
  }

  List<FormerHandle> formerOf(UUID userId) {
    return jdbc.sql(
            """
            select handle_key, kept_until from handle
            where user_id = :user and kept_until > clock_timestamp() order by kept_until desc
            """)
        .param("user", userId)
        .query((row, number) ->
            new FormerHandle(
                row.getString("handle_key"),
                row.getObject("kept_until", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Nothing is left of the person's handles; others may take them. */
  void forget(UUID userId) {
    jdbc.sql("delete from handle where user_id = :user").param("user", userId).update();
    jdbc.sql("delete from handle_change where user_id = :user").param("user", userId).update();
  }

  static String key(String handle) {
    return handle.toLowerCase(Locale.ROOT);
  }
}
