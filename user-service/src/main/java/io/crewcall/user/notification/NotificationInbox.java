package io.crewcall.user.notification;

import io.crewcall.platform.id.IdGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends to users' inboxes. There is one row for each user who was ever notified. A transaction
 * that stores a notification locks it and takes an id greater than the last: so the order of a
 * user's ids is the order of commits, and a reader who has seen one notification has seen all that
 * have lesser ids. Others wait for the lock, therefore it costs one statement to store.
 */
@Component
class NotificationInbox {
  private final JdbcClient jdbc;
  private final IdGenerator ids;

  NotificationInbox(JdbcClient jdbc, IdGenerator ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * Stores a notification.
   *
   * @param fresh false for old news
   * @param readAt when it counts as read from the start
   * @return its id; empty when the user was told of the same event before
   */
  Optional<UUID> append(
      NewNotification told, boolean inApp, boolean fresh, @Nullable Instant readAt) {
    NotificationSubject subject = told.subject();
    return jdbc.sql(
            """
            with stored as (
              insert into notification (id, user_id, type, event_id, actor_id, subject_kind,
                subject_id, gig_id, engagement_id, brand_id, due_at, created_at, in_app, fresh,
                read_at)
              values (:id, :user, :type, :event, :actor, :kind, :subject, :gig, :engagement,
                :brand, :due, :at, :inApp, :fresh, :readAt)
              on conflict (user_id, event_id) do nothing returning id)
            update notification_inbox set last_id = stored.id from stored where user_id = :user
            returning last_id
            """)
        .param("id", TimeOrderedIds.after(lock(told.recipient()), ids.next()))
        .param("user", told.recipient())
        .param("type", told.type().name())
        .param("event", told.eventId())
        .param("actor", told.actor())
        .param("kind", subject.kind().name())
        .param("subject", subject.id())
        .param("gig", subject.gigId())
        .param("engagement", subject.engagementId())
        .param("brand", subject.brandId())
        .param("due", utc(told.dueAt()))
        .param("at", utc(told.at()))
        .param("inApp", inApp)
        .param("fresh", fresh)
        .param("readAt", utc(readAt))
        .query(UUID.class)
        .optional();
  }

  /** Locks a user's inbox until the end of the transaction; answers the last id in it. */
  private UUID lock(UUID userId) {
    return jdbc.sql(
            """
            insert into notification_inbox (user_id, last_id) values (:user, :none)
            on conflict (user_id) do update set user_id = excluded.user_id
            returning last_id
            """)
        .param("user", userId)
        .param("none", TimeOrderedIds.NONE)
        .query(UUID.class)
        .single();
  }

  /** The greatest id that a user's inbox has had; before all ids when there was none. */
  UUID lastId(UUID userId) {
    return jdbc.sql("select last_id from notification_inbox where user_id = :user")
        .param("user", userId)
        .query(UUID.class)
        .optional()
        .orElse(TimeOrderedIds.NONE);
  }

  /** Nothing is left of somebody who was erased. */
  void delete(UUID userId) {
    jdbc.sql("delete from notification_inbox where user_id = :user").param("user", userId).update();
    jdbc.sql("delete from notification_tombstone where user_id = :user")
        .param("user", userId)
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
