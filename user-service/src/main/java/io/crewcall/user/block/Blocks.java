package io.crewcall.user.block;

import io.crewcall.contracts.user.BlockState;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The blocks. One row for each ordered pair, which two requests at once meet at; setting what is
 * set and lifting what is lifted changes nothing and is no event.
 */
@Service
class Blocks {
  private static final String LIST = "blocks:";

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final Cursors cursors;

  Blocks(JdbcClient jdbc, Outbox outbox, IdGenerator ids, Cursors cursors) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.ids = ids;
    this.cursors = cursors;
  }

  /** Somebody who is blocked. */
  record BlockedUser(UUID userId, String handle, String displayName, Instant blockedAt) {}

  private record Row(UUID id, UUID blockedId, long version) {}

  @Transactional
  void set(UUID blocker, UUID blocked) {
    jdbc.sql(
            """
            insert into user_block (id, blocker_id, blocked_id, active, blocked_at, version)
            values (:id, :blocker, :blocked, true, clock_timestamp(), 1)
            on conflict (blocker_id, blocked_id) do update set active = true,
              blocked_at = excluded.blocked_at, version = user_block.version + 1
            where not user_block.active
            returning id, blocked_id, version
            """)
        .param("id", ids.next())
        .param("blocker", blocker)
        .param("blocked", blocked)
        .query(Row.class)
        .optional()
        .ifPresent(row -> tell("block.set", blocker, row, true));
  }

  @Transactional
  void lift(UUID blocker, UUID blocked) {
    jdbc.sql(
            """
            update user_block set active = false, version = version + 1
            where blocker_id = :blocker and blocked_id = :blocked and active
            returning id, blocked_id, version
            """)
        .param("blocker", blocker)
        .param("blocked", blocked)
        .query(Row.class)
        .optional()
        .ifPresent(row -> tell("block.lifted", blocker, row, false));
  }

  private void tell(String type, UUID blocker, Row row, boolean active) {
    outbox.publish(
        type, row.id(), row.version(), new BlockState(row.id(), blocker, row.blockedId(), active));
  }

  /** Whom the person blocks, the last one first. */
  @Transactional(readOnly = true)
  Page<BlockedUser> of(UUID blocker, PageQuery page) {
    Optional<List<String>> cursor = cursors.decode(LIST + blocker, page.cursor(), 2);
    List<Listed> rows =
        jdbc.sql(
                """
                select b.id, b.blocked_id, u.handle, u.display_name, b.blocked_at
                from user_block b join users u on u.id = b.blocked_id
                where b.blocker_id = :blocker and b.active and (b.blocked_at, b.id) <
                  (coalesce(:at, 'infinity'::timestamptz),
                   coalesce(:id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
                order by b.blocked_at desc, b.id desc limit :limit
                """)
            .param("blocker", blocker)
            .param(
                "at",
                cursor.map(values -> OffsetDateTime.parse(values.getFirst())).orElse(null),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param(
                "id",
                cursor.map(values -> UUID.fromString(values.getLast())).orElse(null),
                Types.OTHER)
            .param("limit", page.limit() + 1)
            .query((row, number) ->
                new Listed(
                    row.getObject("id", UUID.class),
                    new BlockedUser(
                        row.getObject("blocked_id", UUID.class),
                        row.getString("handle"),
                        row.getString("display_name"),
                        row.getObject("blocked_at", OffsetDateTime.class).toInstant())))
            .list();
    return Page.of(
            rows,
            page.limit(),
            row -> cursors.encode(LIST + blocker, row.blocked().blockedAt(), row.id()))
        .map(Listed::blocked);
  }

  private record Listed(UUID id, BlockedUser blocked) {}

  /** One block, by ids. */
  record Exported(UUID userId, Instant blockedAt) {}

  /** All that the person blocks; to be closed. */
  Stream<Exported> all(UUID blocker) {
    return jdbc
        .sql("select blocked_id, blocked_at from user_block where blocker_id = :blocker and active")
        .withFetchSize(500)
        .param("blocker", blocker)
        .query((row, number) ->
            new Exported(
                row.getObject("blocked_id", UUID.class),
                row.getObject("blocked_at", OffsetDateTime.class).toInstant()))
        .stream();
  }

  /** Lifts everything between the person and others, and forgets it. */
  void forget(UUID userId) {
    jdbc.sql(
            """
            select id, blocker_id, blocked_id, version from user_block
            where blocker_id = :user or blocked_id = :user order by id for update
            """)
        .param("user", userId)
        .query((row, number) ->
            new Ended(
                row.getObject("blocker_id", UUID.class),
                new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("blocked_id", UUID.class),
                    row.getLong("version") + 1)))
        .list()
        .forEach(ended -> tell("block.lifted", ended.blocker(), ended.row(), false));
    jdbc.sql("delete from user_block where blocker_id = :user or blocked_id = :user")
        .param("user", userId)
        .update();
  }

  private record Ended(UUID blocker, Row row) {}
}
