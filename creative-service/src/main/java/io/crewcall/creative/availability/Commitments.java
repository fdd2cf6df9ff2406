package io.crewcall.creative.availability;

import io.crewcall.contracts.Event;
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
              under_way, version)
            values (:engagement, :worker, :startedAt, :dueAt, :underWay, :version)
            on conflict (engagement_id) do update set started_at = excluded.started_at,
              due_at = excluded.due_at, under_way = excluded.under_way, version = excluded.version
            where known.version < excluded.version
            """)
        .param("engagement", engagement.engagementId())
        .param("worker", engagement.workerId())
        .param("startedAt", utc(engagement.startedAt()))
        .param("dueAt", engagement.dueDate() == null ? null : utc(engagement.dueDate()))
        .param("underWay", underWay(engagement.status()))
        .param("version", event.version())
        .update();
  }

  /** A delivery that waits for its approval binds nobody's days; one to be changed does. */
  private static boolean underWay(EngagementState.Status status) {
    return switch (status) {
      case ACTIVE, CHANGES_REQUESTED, CANCEL_REQUESTED -> true;
      case DELIVERED, COMPLETED, CANCELLED, DISPUTED, RESOLVED -> false;
    };
  }

  /** The work somebody is bound to now. */
  List<Commitment> of(UUID workerId) {
    return jdbc.sql(
            """
            select started_at, due_at from commitment where worker_id = :worker and under_way
            """)
        .param("worker", workerId)
        .query((row, number) ->
            new Commitment(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("due_at", OffsetDateTime.class))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
