package io.crewcall.brand.invitation;

import io.crewcall.brand.invitation.InvitationLifecycle.Line;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where invitations are kept; each change is stored with its event. Times are the database's, so
 * that several instances agree on what was in time.
 */
@Repository
class Invitations {
  private static final Duration ANSWERABLE = Duration.ofDays(14);

  /** Sorts before every real id. */
  private static final UUID END = new UUID(-1L, -1L);

  private static final String SELECT =
      """
      select i.id, i.brand_id, b.company_name, i.user_id, i.invited_by, i.role, i.hand_over,
             i.message,
             case when i.status = 'SENT' and i.expires_at <= clock_timestamp() then 'EXPIRED'
                  else i.status end as status,
             i.sent_at, i.expires_at, i.answered_at, i.version
        from team_invitation i join brand b on b.id = i.brand_id
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Cursors cursors;

  Invitations(JdbcClient jdbc, Outbox outbox, Cursors cursors) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.cursors = cursors;
  }

  /** What is asked, of whom. */
  record Question(
      UUID brandId,
      UUID userId,
      UUID invitedBy,
      MemberRole role,
      boolean handOver,
      @Nullable String message) {}

  /** Stores a new one, unless a like one waits for its answer. */
  Optional<Invitation> insert(UUID id, Question question) {
    int stored =
        jdbc.sql(
                """
                insert into team_invitation (id, brand_id, user_id, invited_by, role, hand_over,
                  message, status, sent_at, expires_at, version)
                values (:id, :brand, :user, :by, :role, :handOver, :message, 'SENT',
                  clock_timestamp(), clock_timestamp() + :answerable * interval '1 second', 0)
                on conflict do nothing
                """)
            .param("id", id)
            .param("brand", question.brandId())
            .param("user", question.userId())
            .param("by", question.invitedBy())
            .param("role", question.role().name())
            .param("handOver", question.handOver())
            .param("message", question.message())
            .param("answerable", ANSWERABLE.toSeconds())
            .update();
    if (stored == 0) {
      return Optional.empty();
    }
    Invitation sent = find(id).orElseThrow();
    outbox.publish("team-invitation.sent", id, sent.version(), sent.state());
    return Optional.of(sent);
  }

  Optional<Invitation> find(UUID id) {
    return read(id, "");
  }

  /** Like {@link #find}, with the row locked; lock the brand first. */
  Optional<Invitation> lock(UUID id) {
    return read(id, " for no key update of i");
  }

  private Optional<Invitation> read(UUID id, String lock) {
    return jdbc.sql(SELECT + " where i.id = :id" + lock)
        .param("id", id)
        .query((row, number) -> invitation(row))
        .optional();
  }

  /** Stores a transition of a locked invitation and its event. */
  Invitation move(Invitation seen, Line line) {
    jdbc.sql(
            """
            update team_invitation set status = :to, version = version + 1,
                   answered_at = case when :to in ('ACCEPTED', 'DECLINED')
                     then clock_timestamp() end
             where id = :id
            """)
        .param("to", line.to().name())
        .param("id", seen.id())
        .update();
    Invitation now = find(seen.id()).orElseThrow();
    outbox.publish(line.event(), now.id(), now.version(), now.state());
    return now;
  }

  /** Locks those whose time is over and that no other instance is at. */
  List<Invitation> lockOverdue(int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where i.status = 'SENT' and i.expires_at <= clock_timestamp()
                 order by i.id limit :limit for no key update of i skip locked
                """)
        .param("limit", limit)
        .query((row, number) -> invitation(row))
        .list();
  }

  /** Locks those of one brand whose time is over. */
  List<Invitation> lockOverdue(UUID brandId) {
    return jdbc.sql(
            SELECT
                + """
                 where i.brand_id = :brand and i.status = 'SENT'
                   and i.expires_at <= clock_timestamp()
                 order by i.id for no key update of i
                """)
        .param("brand", brandId)
        .query((row, number) -> invitation(row))
        .list();
  }

  /** All to and from a person. */
  List<Invitation> concerning(UUID userId) {
    return of(userId, "");
  }

  /** Locks those to and from a person that wait for an answer. */
  List<Invitation> lockWaitingOf(UUID userId) {
    return of(userId, " and i.status = 'SENT'");
  }

  private List<Invitation> of(UUID userId, String further) {
    return jdbc.sql(
            SELECT
                + " where (i.user_id = :user or i.invited_by = :user)"
                + further
                + " order by i.id"
                + (further.isEmpty() ? "" : " for no key update of i"))
        .param("user", userId)
        .query((row, number) -> invitation(row))
        .list();
  }

  /** What was written in those to and from a person. */
  void forgetMessages(UUID userId) {
    jdbc.sql(
            """
            update team_invitation set message = null
             where (user_id = :user or invited_by = :user) and message is not null
            """)
        .param("user", userId)
        .update();
  }

  Page<Invitation> ofBrand(UUID brandId, PageQuery query) {
    return page("i.brand_id", brandId, query);
  }

  Page<Invitation> ofUser(UUID userId, PageQuery query) {
    return page("i.user_id", userId, query);
  }

  private Page<Invitation> page(String column, UUID owner, PageQuery query) {
    String list = "team-invitations:" + column + ":" + owner;
    UUID before =
        cursors
            .decode(list, query.cursor(), 1)
            .map(List::getFirst)
            .map(UUID::fromString)
            .orElse(END);
    List<Invitation> rows =
        jdbc.sql(
                SELECT
                    + " where "
                    + column
                    + " = :owner and i.id < :before order by i.id desc limit :limit")
            .param("owner", owner)
            .param("before", before)
            .param("limit", query.limit() + 1)
            .query((row, number) -> invitation(row))
            .list();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getObject("brand_id", UUID.class),
        row.getString("company_name"),
        row.getObject("user_id", UUID.class),
        row.getObject("invited_by", UUID.class),
        MemberRole.valueOf(row.getString("role")),
        row.getBoolean("hand_over"),
        row.getString("message"),
        Status.valueOf(row.getString("status")),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        answered == null ? null : answered.toInstant(),
        row.getLong("version"));
  }
}
