package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.engagement.BudgetChain;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Blocks;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where invitations are kept; each change is stored with its event. */
@Repository
class Invitations {
  private static final String SELECT =
      """
      select i.id, i.gig_id, g.title, i.gig_role_id, i.user_id, i.from_user_id, g.creator_id,
        g.brand_id, i.message, i.status, i.sent_at, i.answered_at, i.version, i.fee, i.currency,
        i.hours, i.due_date, i.expires_at, i.engagement_id, i.rehire_id,
        coalesce(i.expires_at > database_time() and g.status in ('OPEN', 'PAUSED', 'EXPIRED')
          and (i.rehire_id is not null
            or (select filled < slots from gig_role where gig_role.id = i.gig_role_id) and
      """
          + BudgetChain.affordable("i.fee", "i.gig_role_id")
          + ") and not "
          + Blocks.between("i.user_id", "g.creator_id")
          + ", false) as takeable from invitation i join gig g on g.id = i.gig_id ";
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Cursors cursors;

  Invitations(JdbcClient jdbc, Outbox outbox, Cursors cursors) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.cursors = cursors;
  }

  Optional<Invitation> find(UUID id) {
    return read(id, "");
  }

  Optional<Invitation> lock(UUID id) {
    return read(id, " for no key update of i");
  }

  private Optional<Invitation> read(UUID id, String lock) {
    return jdbc.sql(SELECT + " where i.id = :id" + lock)
        .param("id", id)
        .query((row, number) -> invitation(row))
        .optional();
  }

  /** Stores a new one, unless one for the same role and person is waiting for its answer. */
  Optional<Invitation> insert(
      UUID id, Gig gig, InvitationRequest request, UUID from, @Nullable UUID rehireId) {
    Terms terms = request.terms() == null ? null : request.terms().terms();
    int stored =
        jdbc.sql(
                """
                insert into invitation (id, gig_id, gig_role_id, user_id, from_user_id, message,
                  fee, currency, hours, due_date, expires_at, rehire_id, status, sent_at,
                  version)
                values (:id, :gig, :role, :user, :from, :message, cast(:fee as bigint), :currency,
                  :hours, cast(:due as timestamptz),
                  case when cast(:fee as bigint) is not null
                    then database_time() + cast(:stands as interval) end,
                  cast(:rehire as uuid), 'SENT', database_time(), 1)
                on conflict (gig_role_id, user_id) where status = 'SENT' do nothing
                """)
            .param("id", id)
            .param("gig", gig.id())
            .param("role", request.gigRoleId())
            .param("user", request.userId())
            .param("from", from)
            .param("message", request.message())
            .param("fee", terms == null ? null : terms.fee().amount())
            .param("currency", terms == null ? null : terms.fee().currency())
            .param("hours", terms == null ? null : terms.hours())
            .param("due", terms == null ? null : Columns.nullableParam(terms.dueDate()))
            .param("rehire", rehireId)
            .param("stands", Terms.STAND.toString())
            .update();
    if (stored == 0) {
      return Optional.empty();
    }
    Invitation sent = find(id).orElseThrow();
    outbox.publish("invitation.sent", id, sent.version(), sent.state());
    return Optional.of(sent);
  }

  Invitation move(Invitation seen, Transition<Status, InvitationAction, Actor, Object> transition) {
    return move(seen, transition, null);
  }

  /**
   * Stores a transition and its event: compare-and-set on status and version.
   *
   * @param engagementId what came of it
   */
  Invitation move(
      Invitation seen,
      Transition<Status, InvitationAction, Actor, Object> transition,
      @Nullable UUID engagementId) {
    int moved =
        jdbc.sql(
                """
                update invitation set status = :to, version = version + 1,
                  answered_at = case when :to in ('ACCEPTED', 'DECLINED')
                    then database_time() end,
                  engagement_id = cast(:engagement as uuid)
                where id = :id and status = :from and version = :version
                """)
            .param("to", transition.to().name())
            .param("engagement", engagementId)
            .param("from", transition.from().name())
            .param("id", seen.id())
            .param("version", seen.version())
            .update();
    if (moved == 0) {
      throw new OptimisticLockingFailureException("invitation " + seen.id());
    }
    Invitation now = find(seen.id()).orElseThrow();
    outbox.publish(transition.event(), now.id(), now.version(), now.state());
    return now;
  }

  /** The one that waits for this person's answer, locked. */
  Optional<Invitation> lockWaiting(UUID roleId, UUID userId) {
    return jdbc.sql(
            SELECT
                + """
                 where i.gig_role_id = :role and i.user_id = :user and (i.status = 'SENT'
                  or i.status = 'ACCEPTED' and exists (
                    select 1 from rehire r where r.id = i.rehire_id and r.status = 'WAITING'))
                for no key update of i
                """)
        .param("role", roleId)
        .param("user", userId)
        .query((row, number) -> invitation(row))
        .optional();
  }

  /** The offers to a whole team, locked, by id. */
  List<Invitation> lockTeam(UUID rehireId) {
    return jdbc.sql(SELECT + " where i.rehire_id = :rehire order by i.id for no key update of i")
        .param("rehire", rehireId)
        .query((row, number) -> invitation(row))
        .list();
  }

  List<Invitation> team(UUID rehireId) {
    return jdbc.sql(SELECT + " where i.rehire_id = :rehire order by i.id")
        .param("rehire", rehireId)
        .query((row, number) -> invitation(row))
        .list();
  }

  /** Notes what came of an offer that was accepted before. */
  void link(UUID id, UUID engagementId) {
    jdbc.sql(
            "update invitation set engagement_id = :engagement, version = version + 1 where id = :id")
        .param("id", id)
        .param("engagement", engagementId)
        .update();
  }

  /** Locks those that nobody will answer any more and no other instance is at. */
  List<Invitation> lockOverdue(int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where i.status = 'SENT' and i.rehire_id is null and (
                  i.expires_at is null and (g.deadline <= database_time()
                    or g.status not in ('DRAFT', 'OPEN', 'PAUSED'))
                  or i.expires_at <= database_time()
                  or g.status not in ('DRAFT', 'OPEN', 'PAUSED', 'EXPIRED'))
                order by i.id limit :limit for no key update of i skip locked
                """)
        .param("limit", limit)
        .query((row, number) -> invitation(row))
        .list();
  }

  Page<Invitation> ofUser(UUID userId, @Nullable Status status, PageQuery query) {
    return page("user_id", userId, status, query);
  }

  Page<Invitation> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return page("gig_id", gigId, status, query);
  }

  private Page<Invitation> page(
      String column, UUID owner, @Nullable Status status, PageQuery query) {
    String list = "invitations:" + column + ":" + owner + ":" + status;
    NewestFirst keys =
        NewestFirst.all("i")
            .with(column, owner)
            .after(cursors.decode(list, query.cursor(), 1).orElse(List.of()));
    if (status != null) {
      keys.with("status", status.name());
    }
    List<Invitation> rows =
        jdbc.sql(SELECT + "where " + keys.condition() + keys.order() + " limit :limit")
            .params(keys.parameters())
            .param("limit", query.limit() + 1)
            .query((row, number) -> invitation(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "gig_id"),
        row.getString("title"),
        Columns.uuid(row, "gig_role_id"),
        Columns.uuid(row, "user_id"),
        Columns.uuid(row, "from_user_id"),
        Columns.uuid(row, "creator_id"),
        Columns.nullableUuid(row, "brand_id"),
        row.getString("message"),
        offer(row),
        Status.valueOf(row.getString("status")),
        Columns.instant(row, "sent_at"),
        Columns.nullableInstant(row, "answered_at"),
        Columns.nullableUuid(row, "engagement_id"),
        Columns.nullableUuid(row, "rehire_id"),
        row.getLong("version"));
  }

  private static Invitation.@Nullable DirectOffer offer(ResultSet row) throws SQLException {
    Instant expiresAt = Columns.nullableInstant(row, "expires_at");
    return expiresAt == null
        ? null
        : new Invitation.DirectOffer(
            new Terms(
                Columns.money(row, "fee"),
                Columns.nullableInt(row, "hours"),
                Columns.nullableInstant(row, "due_date")),
            expiresAt,
            row.getBoolean("takeable"));
  }
}
