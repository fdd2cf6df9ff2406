package io.crewcall.user.notification;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has changed of a user's notifications since they were asked for last. A row knows the
 * transaction that changed it; the next reading begins with the oldest one that was under way at
 * the last. So nothing is missed, in whatever order transactions end, and some come twice.
 */
@Repository
class NotificationChangeFacts {
  /** Tombstones are kept for longer, so that none that a mark needs is gone. */
  static final Duration MARKS_HOLD = Duration.ofDays(60);

  private static final int GONE = 0;
  private static final int THERE = 1;

  private final JdbcClient jdbc;
  private final NotificationService notifications;
  private final Cursors cursors;
  private final Clock clock;

  NotificationChangeFacts(
      JdbcClient jdbc, NotificationService notifications, Cursors cursors, Clock clock) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * One page of what has changed.
   *
   * @param items what is there, as it is now
   * @param removed ids of what is not there any more
   * @param nextSince what to ask with once all pages are read
   */
  @Schema(name = "NotificationChanges")
  record Changes(
      List<NotificationResponse> items,
      List<UUID> removed,
      @Nullable String nextCursor,
      String nextSince) {}

  /** Transactions from the oldest that is under way on, up to the next that is not begun yet. */
  private record Snapshot(String oldest, String next) {}

  private record Row(int phase, String changedIn, UUID id) {}

  /** What a series of pages reads, and how far it has come. */
  private record Reading(String since, Snapshot snapshot, String at, Row last) {}

  /**
   * One page. The first fixes what is to be read; what changes meanwhile is left to the next time.
   *
   * @param updatedSince from an answer before; null for everything
   */
  @Transactional(readOnly = true)
  Changes page(UUID userId, @Nullable String updatedSince, PageQuery query) {
    String marks = "notifications:since:" + userId;
    String since =
        cursors
            .decode(marks, updatedSince, 2)
            .map(values -> {
              requireRecent(Instant.parse(values.getLast()));
              return values.getFirst();
            })
            .orElse("0");
    String list = marks + ":" + since;
    Reading reading =
        cursors
            .decode(list, query.cursor(), 6)
            .map(values ->
                new Reading(
                    since,
                    new Snapshot(values.get(0), values.get(1)),
                    values.get(2),
                    new Row(
                        Integer.parseInt(values.get(3)),
                        values.get(4),
                        UUID.fromString(values.get(5)))))
            .orElseGet(() -> begin(since));
    Page<Row> rows =
        Page.of(
            find(userId, reading, query.limit() + 1),
            query.limit(),
            row ->
                cursors.encode(
                    list,
                    reading.snapshot().oldest(),
                    reading.snapshot().next(),
                    reading.at(),
                    row.phase(),
                    row.changedIn(),
                    row.id()));
    List<UUID> removed = new ArrayList<>();
    List<UUID> there = new ArrayList<>();
    rows.items().forEach(row -> (row.phase() == GONE ? removed : there).add(row.id()));
    return new Changes(
        notifications.shown(there),
        removed,
        rows.nextCursor(),
        cursors.encode(marks, reading.snapshot().oldest(), reading.at()));
  }

  private Reading begin(String since) {
    Snapshot snapshot =
        jdbc.sql(
                """
                select pg_snapshot_xmin(seen)::text as oldest, pg_snapshot_xmax(seen)::text as next
                from pg_current_snapshot() as seen
                """)
            .query((row, number) -> new Snapshot(row.getString("oldest"), row.getString("next")))
            .single();
    // Another database, or one that was restored.
    if (new BigInteger(since).compareTo(new BigInteger(snapshot.next())) > 0) {
      throw outdated();
    }
    return new Reading(
        since, snapshot, clock.instant().toString(), new Row(GONE, "0", new UUID(0, 0)));
  }

  /** Who has nothing yet is not told of what is gone. */
  private List<Row> find(UUID userId, Reading reading, int limit) {
    Row last = reading.last();
    Row start = new Row(THERE, "0", new UUID(0, 0));
    Row there = last.phase() == THERE ? last : start;
    boolean goneToo = last.phase() == GONE && !reading.since().equals("0");
    return jdbc.sql(
            """
            select phase, changed_in::text as changed_in, id from (
              (select 0 as phase, changed_in, id from notification_tombstone
                where :goneToo and user_id = :user
                  and changed_in >= :since::text::xid8 and changed_in < :before::text::xid8
                  and (changed_in, id) > (:lastGone::text::xid8, :lastGoneId)
                order by changed_in, id limit :limit)
              union all
              (select 1 as phase, changed_in, id from notification
                where in_app and user_id = :user
                  and changed_in >= :since::text::xid8 and changed_in < :before::text::xid8
                  and (changed_in, id) > (:last::text::xid8, :lastId)
                order by changed_in, id limit :limit)
            ) changes order by phase, changes.changed_in, id limit :limit
            """)
        .param("goneToo", goneToo)
        .param("user", userId)
        .param("since", reading.since())
        .param("before", reading.snapshot().next())
        .param("lastGone", last.phase() == GONE ? last.changedIn() : "0")
        .param("lastGoneId", last.phase() == GONE ? last.id() : start.id())
        .param("last", there.changedIn())
        .param("lastId", there.id())
        .param("limit", limit)
        .query((row, number) ->
            new Row(
                row.getInt("phase"), row.getString("changed_in"), row.getObject("id", UUID.class)))
        .list();
  }

  private void requireRecent(Instant made) {
    if (made.isBefore(clock.instant().minus(MARKS_HOLD))) {
      throw outdated();
    }
  }

  private static RuntimeException outdated() {
    return Problem.of(
            HttpStatus.GONE, "SYNC_OUTDATED", "Read everything anew, without updatedSince.")
        .exception();
  }

  /** Forgets what is gone for longer than any mark holds. */
  int forget(int limit) {
    return jdbc.sql(
            """
            delete from notification_tombstone where id in
              (select id from notification_tombstone
                where removed_at < now() - make_interval(days => 90)
                order by removed_at limit :limit for update skip locked)
            """)
        .param("limit", limit)
        .update();
  }
}
