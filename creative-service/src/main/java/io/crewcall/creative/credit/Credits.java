package io.crewcall.creative.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where credits are kept. */
@Repository
class Credits {
  private static final String LAST = "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid";

  private final JdbcClient jdbc;

  Credits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a new credit; false when that person has it already. */
  boolean insert(Credit credit) {
    return jdbc.sql(
                """
                insert into reel_credit (credit_id, owner_id, media_id, credited_id, profession,
                  note, status, version, created_at)
                values (:id, :owner, :media, :credited, :profession, :note, :status, :version,
                  :createdAt)
                on conflict (owner_id, media_id, credited_id, profession) do nothing
                """)
            .param("id", credit.creditId())
            .param("owner", credit.ownerId())
            .param("media", credit.mediaId())
            .param("credited", credit.creditedId())
            .param("profession", credit.profession())
            .param("note", credit.note())
            .param("status", credit.status().name())
            .param("version", credit.version())
            .param("createdAt", utc(credit.createdAt()))
            .update()
        > 0;
  }

  /** Stores a decision, unless somebody else changed the credit since it was read. */
  boolean decide(Credit decided) {
    return jdbc.sql(
                """
                update reel_credit set status = :status, version = :version, decided_at = :decidedAt
                where credit_id = :id and version = :version - 1
                """)
            .param("status", decided.status().name())
            .param("version", decided.version())
            .param("decidedAt", decided.decidedAt() == null ? null : utc(decided.decidedAt()))
            .param("id", decided.creditId())
            .update()
        > 0;
  }

  void delete(UUID creditId) {
    jdbc.sql("delete from reel_credit where credit_id = :id").param("id", creditId).update();
  }

  int count(UUID ownerId, UUID mediaId) {
    return jdbc.sql(
            """
            select count(*) as credits from reel_credit
            where owner_id = :owner and media_id = :media
            """)
        .param("owner", ownerId)
        .param("media", mediaId)
        .query((row, number) -> row.getInt("credits"))
        .single();
  }

  Optional<Credit> find(UUID creditId) {
    return jdbc.sql("select * from reel_credit where credit_id = :id")
        .param("id", creditId)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Credits on somebody's reels that are shown now. */
  List<Credit> onReelsOf(UUID ownerId) {
    return jdbc.sql(
            """
            select c.* from reel_credit c
            join reel r on r.user_id = c.owner_id and r.media_id = c.media_id
            where c.owner_id = :owner order by c.credit_id
            """)
        .param("owner", ownerId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Where somebody is named, the latest first, behind one of them (or from the latest). */
  List<Credit> naming(
      UUID creditedId, Credit.@Nullable Status status, @Nullable UUID behind, int limit) {
    return jdbc.sql(
            """
            select c.* from reel_credit c where c.credited_id = :credited %s
              and c.credit_id < coalesce(:behind, %s)
            order by c.credit_id desc limit :limit
            """
                .formatted(status == null ? "" : "and c.status = '" + status.name() + "'", LAST))
        .param("credited", creditedId)
        .param("behind", behind, Types.OTHER)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  /** Confirmed credits of somebody on visible profiles, the latest first. */
  List<Credit> shown(UUID creditedId, @Nullable UUID behind, int limit) {
    return jdbc.sql(
            """
            select c.* from reel_credit c
            join creative_profile p on p.user_id = c.owner_id and p.visible
            join reel r on r.user_id = c.owner_id and r.media_id = c.media_id
            where c.credited_id = :credited and c.status = 'CONFIRMED'
              and c.credit_id < coalesce(:behind, %s)
            order by c.credit_id desc limit :limit
            """
                .formatted(LAST))
        .param("credited", creditedId)
        .param("behind", behind, Types.OTHER)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  /** All that name somebody, or that somebody gave. */
  List<Credit> of(UUID userId) {
    return jdbc.sql(
            """
            select * from reel_credit where owner_id = :user or credited_id = :user
            order by credit_id
            """)
        .param("user", userId)
        .query((row, number) -> read(row))
        .list();
  }

  private static Credit read(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Credit(
        row.getObject("credit_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("media_id", UUID.class),
        row.getObject("credited_id", UUID.class),
        row.getString("profession"),
        row.getString("note"),
        Credit.Status.valueOf(row.getString("status")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        decidedAt == null ? null : decidedAt.toInstant());
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
