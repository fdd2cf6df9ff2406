package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.engagement.BudgetChain;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Blocks;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where applications are kept; each change is stored with its event. */
@Repository
class Applications {
  static final String COLUMNS =
      """
      id, gig_id, gig_role_id, applicant_id, hirer_id, brand_id, campaign_id, cover_note,
      proposed_fee, currency, proposed_hours, status, gig_deadline, applied_at, decided_at,
      reject_reason, engagement_id, version, offer_id, offer_round, offer_from, offer_fee,
      offer_hours, offer_due_date, offer_expires_at,
      coalesce(offer_expires_at > database_time(), false) as offer_stands,
      (select title from gig where gig.id = gig_id) as gig_title,
      (select status in ('OPEN', 'PAUSED', 'EXPIRED') from gig where gig.id = gig_id) as hiring,
      (select filled >= slots from gig_role where gig_role.id = gig_role_id) as role_full,
      (select profession from gig_role where gig_role.id = gig_role_id) as profession,
      """
          + BudgetChain.affordable("coalesce(offer_fee, proposed_fee)", "application.gig_role_id")
          + " as affordable, "
          + Blocks.between("application.applicant_id", "application.hirer_id")
          + " as blocked ";
  private final JdbcClient jdbc;
  private final Outbox outbox;

  Applications(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  Optional<Application> find(UUID id) {
    return read(id, "");
  }

  /** Reads it and keeps others from changing it; its gig, if needed, is to be locked before. */
  Application lock(UUID id) {
    return read(id, " for no key update of application").orElseThrow(ApplicationProblems::notFound);
  }

  private Optional<Application> read(UUID id, String lock) {
    return jdbc.sql("select " + COLUMNS + " from application where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> application(row))
        .optional();
  }

  /**
   * Stores a bid, if the deadline has not passed by the database's clock and there is no other one
   * of this person for the role.
   *
   * @param held the gig, kept open by the transaction
   */
  Optional<Application> insert(UUID id, Gig held, UUID applicantId, ApplicationRequest bid) {
    Optional<Application> inserted =
        jdbc.sql(
                """
                insert into application (id, gig_id, gig_role_id, applicant_id, hirer_id, brand_id,
                  campaign_id, cover_note, proposed_fee, currency, proposed_hours, status,
                  gig_deadline, applied_at, version)
                select :id, gig.id, :role, :applicant, gig.creator_id, gig.brand_id,
                  gig.campaign_id, :note, :fee, :currency, :hours, 'APPLIED', gig.deadline,
                  database_time(), 1
                from gig
                where gig.id = :gig and gig.status = 'OPEN' and gig.deadline > database_time()
                on conflict (gig_role_id, applicant_id) where status <> 'WITHDRAWN' do nothing
                returning
                """
                    + COLUMNS)
            .param("id", id)
            .param("gig", held.id())
            .param("role", bid.gigRoleId())
            .param("applicant", applicantId)
            .param("note", bid.coverNote())
            .param("fee", bid.proposedFee().amount())
            .param("currency", bid.proposedFee().currency())
            .param("hours", bid.proposedHours())
            .query((row, number) -> application(row))
            .optional();
    inserted.ifPresent(application -> publish("application.applied", application));
    return inserted;
  }

  /**
   * Stores the bid of somebody who was offered the work directly; its selection follows at once.
   */
  Application insertOffered(UUID id, Gig locked, UUID roleId, UUID applicantId, Terms terms) {
    Application inserted =
        jdbc.sql(
                """
                insert into application (id, gig_id, gig_role_id, applicant_id, hirer_id, brand_id,
                  campaign_id, proposed_fee, currency, proposed_hours, status, gig_deadline,
                  applied_at, version)
                select :id, gig.id, :role, :applicant, gig.creator_id, gig.brand_id,
                  gig.campaign_id, :fee, :currency, :hours, 'APPLIED', gig.deadline,
                  database_time(), 1
                from gig where gig.id = :gig
                on conflict (gig_role_id, applicant_id) where status <> 'WITHDRAWN' do nothing
                returning
                """
                    + COLUMNS)
            .param("id", id)
            .param("gig", locked.id())
            .param("role", roleId)
            .param("applicant", applicantId)
            .param("fee", terms.fee().amount())
            .param("currency", terms.fee().currency())
            .param("hours", terms.hours())
            .query((row, number) -> application(row))
            .optional()
            .orElseThrow(ApplicationProblems::alreadyApplied);
    publish("application.applied", inserted);
    return inserted;
  }

  /** Locks those whose offer nobody answered in time and no other instance is at. */
  List<Application> lockOverdue(int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from application where status in ('OFFERED', 'COUNTERED')
                  and offer_expires_at <= (select database_time())
                order by offer_expires_at limit :limit
                for no key update of application skip locked
                """)
        .param("limit", limit)
        .query((row, number) -> application(row))
        .list();
  }

  /**
   * Stores a transition and its event: compare-and-set on status and version.
   *
   * @param assignments further columns to set, as SQL
   * @param parameters of the assignments
   */
  Application move(
      Application seen,
      Transition<Status, ApplicationAction, Actor, Object> transition,
      String assignments,
      Map<String, ? extends @Nullable Object> parameters) {
    Application moved =
        jdbc.sql(
                "update application set status = :to, version = version + 1"
                    + (assignments.isEmpty() ? "" : ", " + assignments)
                    + " where id = :id and status = :from and version = :version returning "
                    + COLUMNS)
            .params(parameters)
            .param("to", transition.to().name())
            .param("from", transition.from().name())
            .param("id", seen.id())
            .param("version", seen.version())
            .query((row, number) -> application(row))
            .optional()
            .orElseThrow(() -> new OptimisticLockingFailureException("application " + seen.id()));
    publish(transition.event(), moved);
    return moved;
  }

  /**
   * Closes open applications of a gig that takes nobody any more.
   *
   * @return how many; as many as the limit means that there may be more
   */
  int closeOpen(UUID gigId, int limit) {
    List<Application> closed =
        jdbc.sql(
                """
                update application set status = 'CLOSED', version = version + 1
                where id in (
                  select id from application
                  where gig_id = :gig
                    and status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED')
                  order by id limit :limit for no key update)
                returning
                """
                    + COLUMNS)
            .param("gig", gigId)
            .param("limit", limit)
            .query((row, number) -> application(row))
            .list();
    closed.forEach(application -> publish("application.closed", application));
    return closed.size();
  }

  private void publish(String event, Application application) {
    outbox.publish(event, application.id(), application.version(), application.state());
  }

  static Application application(ResultSet row) throws SQLException {
    return new Application(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "gig_id"),
        Columns.uuid(row, "gig_role_id"),
        Columns.uuid(row, "applicant_id"),
        Columns.uuid(row, "hirer_id"),
        Columns.nullableUuid(row, "brand_id"),
        Columns.nullableUuid(row, "campaign_id"),
        row.getString("cover_note"),
        Columns.money(row, "proposed_fee"),
        Columns.nullableInt(row, "proposed_hours"),
        Status.valueOf(row.getString("status")),
        Columns.instant(row, "gig_deadline"),
        Columns.instant(row, "applied_at"),
        Columns.nullableInstant(row, "decided_at"),
        row.getString("reject_reason"),
        Columns.nullableUuid(row, "engagement_id"),
        offer(row),
        new Application.Target(
            row.getString("gig_title"),
            row.getString("profession"),
            row.getBoolean("hiring"),
            row.getBoolean("role_full"),
            row.getBoolean("affordable"),
            row.getBoolean("blocked")),
        row.getLong("version"));
  }

  private static @Nullable Offer offer(ResultSet row) throws SQLException {
    UUID id = Columns.nullableUuid(row, "offer_id");
    return id == null
        ? null
        : new Offer(
            id,
            row.getInt("offer_round"),
            Columns.uuid(row, "offer_from"),
            Columns.money(row, "offer_fee"),
            Columns.nullableInt(row, "offer_hours"),
            Columns.nullableInstant(row, "offer_due_date"),
            Columns.instant(row, "offer_expires_at"),
            row.getBoolean("offer_stands"));
  }

  /** Whether there is a live bid of somebody for a role. */
  boolean exists(UUID roleId, UUID applicantId) {
    return jdbc.sql(
            """
            select exists (select 1 from application
              where gig_role_id = :role and applicant_id = :applicant and status <> 'WITHDRAWN')
            """)
        .param("role", roleId)
        .param("applicant", applicantId)
        .query(Boolean.class)
        .single();
  }
}
