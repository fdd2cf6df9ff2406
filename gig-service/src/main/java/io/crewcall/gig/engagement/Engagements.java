package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where engagements are kept; each change is stored with its event. */
@Repository
public class Engagements {
  static final String COLUMNS =
      """
      id, gig_id, gig_role_id, application_id, parent_engagement_id, campaign_id, brand_id, depth,
      hirer_id, worker_id, profession, fee, currency, committed, agreed_hours, hours_logged,
      change_rounds, rounds_used, status, started_at, due_date, delivered_at, first_delivered_at,
      first_due_date_at_delivery, changes_note, completed_at, cancel_requested_at, cancel_resumes,
      cancelled_at, cancelled_by, cancel_reason, cancel_note, version, extension_due_date,
      extension_by, extension_reason, extension_asked_at, disputed_by, fault, awarded, fee_visible,
      exists (select 1 from engagement crew where crew.parent_engagement_id = engagement.id
        and crew.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED', 'CANCEL_REQUESTED',
          'DISPUTED')) as crew_under_way,
      (select title from gig where gig.id = engagement.gig_id) as gig_title
      """;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final List<EngagementListener> listeners;

  Engagements(JdbcClient jdbc, Outbox outbox, List<EngagementListener> listeners) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.listeners = List.copyOf(listeners);
  }

  public Optional<Engagement> find(UUID id) {
    return read(id, "");
  }

  /** Reads it and keeps others from changing it; its gig is to be locked before. */
  Engagement lock(UUID id) {
    return read(id, " for no key update of engagement").orElseThrow(EngagementProblems::notFound);
  }

  private Optional<Engagement> read(UUID id, String lock) {
    return jdbc.sql("select " + COLUMNS + " from engagement where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> engagement(row))
        .optional();
  }

  /** Starts an engagement under a gig that the transaction has locked. */
  public Engagement start(UUID id, Engagement.Terms terms, Instant dueDate) {
    jdbc.sql(
            """
            insert into engagement (id, gig_id, gig_role_id, application_id, parent_engagement_id,
              campaign_id, brand_id, depth, hirer_id, worker_id, profession, fee, currency,
              agreed_hours, change_rounds, status, started_at, due_date, version)
            values (:id, :gig, :role, :application, :parent, :campaign, :brand, :depth, :hirer,
              :worker, :profession, :fee, :currency, :hours, :rounds, 'ACTIVE', :started, :due, 1)
            """)
        .param("id", id)
        .param("gig", terms.gigId())
        .param("role", terms.gigRoleId())
        .param("application", terms.applicationId())
        .param("parent", terms.parentEngagementId())
        .param("campaign", terms.campaignId())
        .param("brand", terms.brandId())
        .param("depth", terms.depth())
        .param("hirer", terms.hirerId())
        .param("worker", terms.workerId())
        .param("profession", terms.profession())
        .param("fee", terms.fee().amount())
        .param("currency", terms.fee().currency())
        .param("hours", terms.agreedHours())
        .param("rounds", terms.changeRounds())
        .param("started", Columns.param(terms.startedAt()))
        .param("due", Columns.param(dueDate))
        .update();
    Engagement started = find(id).orElseThrow();
    tell("engagement.started", started);
    return started;
  }

  /**
   * Stores a transition and its event.
   *
   * @param locked as read by {@link #lock}
   * @param assignments further columns to set, as SQL
   * @param parameters of the assignments
   */
  Engagement move(
      Engagement locked,
      Transition<Status, EngagementAction, Actor, Object> transition,
      String assignments,
      Map<String, ? extends @Nullable Object> parameters) {
    Engagement moved =
        jdbc.sql(
                "update engagement set status = :to, version = version + 1"
                    + (assignments.isEmpty() ? "" : ", " + assignments)
                    + " where id = :id and status = :from and version = :version returning "
                    + COLUMNS)
            .params(parameters)
            .param("to", transition.to().name())
            .param("from", transition.from().name())
            .param("id", locked.id())
            .param("version", locked.version())
            .query((row, number) -> engagement(row))
            .optional()
            .orElseThrow(() -> new OptimisticLockingFailureException("engagement " + locked.id()));
    tell(transition.event(), moved);
    return moved;
  }

  private void tell(String event, Engagement engagement) {
    outbox.publish(event, engagement.id(), engagement.version(), engagement.state());
    listeners.forEach(listener -> listener.changed(engagement));
  }

  static Engagement engagement(ResultSet row) throws SQLException {
    return new Engagement(
        Columns.uuid(row, "id"),
        new Engagement.Terms(
            Columns.uuid(row, "gig_id"),
            Columns.uuid(row, "gig_role_id"),
            Columns.uuid(row, "application_id"),
            Columns.nullableUuid(row, "parent_engagement_id"),
            Columns.nullableUuid(row, "campaign_id"),
            Columns.nullableUuid(row, "brand_id"),
            row.getInt("depth"),
            Columns.uuid(row, "hirer_id"),
            Columns.uuid(row, "worker_id"),
            row.getString("profession"),
            Columns.money(row, "fee"),
            Columns.nullableInt(row, "agreed_hours"),
            row.getInt("change_rounds"),
            Columns.instant(row, "started_at")),
        Status.valueOf(row.getString("status")),
        Columns.money(row, "committed"),
        Columns.nullableInt(row, "hours_logged"),
        row.getInt("rounds_used"),
        Columns.nullableInstant(row, "due_date"),
        Columns.nullableInstant(row, "delivered_at"),
        Columns.nullableInstant(row, "first_delivered_at"),
        Columns.nullableInstant(row, "first_due_date_at_delivery"),
        row.getString("changes_note"),
        Columns.nullableInstant(row, "completed_at"),
        cancellation(row),
        extension(row),
        Columns.nullableUuid(row, "disputed_by"),
        fault(row),
        row.getObject("awarded") == null ? null : Columns.money(row, "awarded"),
        row.getBoolean("fee_visible"),
        row.getBoolean("crew_under_way"),
        row.getString("gig_title"),
        row.getLong("version"));
  }

  private static Engagement.@Nullable Cancellation cancellation(ResultSet row) throws SQLException {
    if (row.getObject("cancel_requested_at") == null) {
      return null;
    }
    return new Engagement.Cancellation(
        Columns.uuid(row, "cancelled_by"),
        Columns.instant(row, "cancel_requested_at"),
        CancelReason.valueOf(row.getString("cancel_reason")),
        row.getString("cancel_note"),
        Status.valueOf(row.getString("cancel_resumes")),
        Columns.nullableInstant(row, "cancelled_at"));
  }

  private static Engagement.@Nullable Extension extension(ResultSet row) throws SQLException {
    Instant dueDate = Columns.nullableInstant(row, "extension_due_date");
    return dueDate == null
        ? null
        : new Engagement.Extension(
            Columns.uuid(row, "extension_by"),
            dueDate,
            row.getString("extension_reason"),
            Columns.instant(row, "extension_asked_at"));
  }

  private static @Nullable Fault fault(ResultSet row) throws SQLException {
    String fault = row.getString("fault");
    return fault == null ? null : Fault.valueOf(fault);
  }
}
