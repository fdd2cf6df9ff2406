package io.crewcall.user.notification.feed;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What notifications need to know of engagements. */
@Repository
class EngagementReplica {
  private static final Set<Status> AWAITING_WORK =
      EnumSet.of(Status.ACTIVE, Status.CHANGES_REQUESTED);

  private final JdbcClient jdbc;

  EngagementReplica(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who had asked for something before an event; null when nobody had. */
  record Before(@Nullable UUID extensionAskedBy, @Nullable UUID cancelAskedBy) {}

  /** Keeps the state; empty when the event is not newer than it. */
  Optional<Before> follow(Event<EngagementState> event) {
    EngagementState state = event.data();
    return jdbc.sql(
            """
            with before as (
              select extension_asked_by, cancel_asked_by from notification_engagement
              where engagement_id = :id)
            insert into notification_engagement (engagement_id, gig_id, worker_id, hirer_id, status,
              awaiting_work, extension_asked_by, cancel_asked_by, due_at, version)
            values (:id, :gig, :worker, :hirer, :status, :awaiting, :extensionBy, :cancelBy, :due,
              :version)
            on conflict (engagement_id) do update set status = excluded.status,
              awaiting_work = excluded.awaiting_work,
              extension_asked_by = excluded.extension_asked_by,
              cancel_asked_by = excluded.cancel_asked_by, due_at = excluded.due_at,
              version = excluded.version
              where notification_engagement.version < excluded.version
            returning (select extension_asked_by from before) as extension_asked_by,
              (select cancel_asked_by from before) as cancel_asked_by
            """)
        .param("id", event.subject())
        .param("gig", state.gigId())
        .param("worker", state.workerId())
        .param("hirer", state.hirerId())
        .param("status", state.status().name())
        .param("awaiting", AWAITING_WORK.contains(state.status()))
        .param("extensionBy", state.proposedDueDateBy())
        .param("cancelBy", state.cancelledBy())
        .param("due", utc(state.dueDate()))
        .param("version", event.version())
        .query((row, number) ->
            new Before(
                row.getObject("extension_asked_by", UUID.class),
                row.getObject("cancel_asked_by", UUID.class)))
        .optional();
  }

  private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  /** The gig an engagement belongs to, if it is known here. */
  Optional<UUID> gigOf(UUID engagementId) {
    return jdbc.sql("select gig_id from notification_engagement where engagement_id = :id")
        .param("id", engagementId)
        .query(UUID.class)
        .optional();
  }
}
