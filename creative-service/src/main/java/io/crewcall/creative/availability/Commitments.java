package io.crewcall.creative.availability;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this service knows of engagements. */
@Repository
class Commitments {
  private final JdbcClient jdbc;

  Commitments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes over what happened to an engagement, unless something later is known already. */
  void apply(Event<EngagementState> event) {
    EngagementState engagement = event.data();
    jdbc.sql(
            """
            insert into commitment as known (engagement_id, worker_id, started_at, due_at,
              under_way, tentative, version)
            values (:engagement, :worker, :startedAt, :dueAt, :underWay, :tentative, :version)
            on conflict (engagement_id) do update set started_at = excluded.started_at,
              due_at = excluded.due_at, under_way = excluded.under_way,
              tentative = excluded.tentative, version = excluded.version
            where known.version < excluded.version
            """)
        .param("engagement", engagement.engagementId())
        .param("worker", engagement.workerId())
        .param("startedAt", utc(engagement.startedAt()))
        .param("dueAt", engagement.dueDate() == null ? null : utc(engagement.dueDate()))
        .param("underWay", underWay(engagement.status()))
        .param("tentative", engagement.status() == EngagementState.Status.DELIVERED)
        .param("version", event.version())
        .update();
  }

  /** Takes over what happened to an application: only an offer on the table matters here. */
  void applyOffer(Event<ApplicationState> event) {
    ApplicationState application = event.data();
    ApplicationState.Offer offer = application.offer();
    boolean onTable =
        offer != null
            && switch (application.status()) {
              case OFFERED, COUNTERED -> true;
              case APPLIED,
                  SHORTLISTED,
                  SELECTED,
                  REJECTED,
                  WITHDRAWN,
                  OFFER_DECLINED,
                  OFFER_EXPIRED,
                  CLOSED ->
                  false;
            };
    jdbc.sql(
            """
            insert into open_offer as known (application_id, worker_id, since, due_at, expires_at,
              on_table, version)
            values (:application, :worker, :since, :dueAt, :expiresAt, :onTable, :version)
            on conflict (application_id) do update set since = excluded.since,
              due_at = excluded.due_at, expires_at = excluded.expires_at,
              on_table = excluded.on_table, version = excluded.version
            where known.version < excluded.version
            """)
        .param("application", event.subject())
        .param("worker", application.applicantId())
        .param("since", utc(event.time()))
        .param("dueAt", offer == null || offer.dueDate() == null ? null : utc(offer.dueDate()))
        .param("expiresAt", utc(offer == null ? event.time() : offer.expiresAt()))
        .param("onTable", onTable)
        .param("version", event.version())
        .update();
  }

  /** Whether somebody is bound by it; a delivery that waits for its approval may come back. */
  private static boolean underWay(EngagementState.Status status) {
    return switch (status) {
      case ACTIVE, CHANGES_REQUESTED, CANCEL_REQUESTED, DELIVERED -> true;
      case COMPLETED, CANCELLED, DISPUTED, RESOLVED -> false;
    };
  }

  /** The work somebody is bound to now, and the offers they may still take. */
  List<Commitment> of(UUID workerId, Instant now) {
    return jdbc.sql(
            """
            select started_at, due_at, tentative from commitment
            where worker_id = :worker and under_way
            union all
            select since, due_at, true from open_offer
            where worker_id = :worker and on_table and expires_at > :now
            """)
        .param("worker", workerId)
        .param("now", utc(now))
        .query((row, number) ->
            new Commitment(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                row.getBoolean("tentative")))
        .list();
  }

  /** Forgets somebody's work. */
  void forget(UUID workerId) {
    jdbc.sql("delete from commitment where worker_id = :worker").param("worker", workerId).update();
    jdbc.sql("delete from open_offer where worker_id = :worker").param("worker", workerId).update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
