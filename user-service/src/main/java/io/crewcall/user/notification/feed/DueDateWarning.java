package io.crewcall.user.notification.feed;

import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSettings;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationTimer;
import io.crewcall.user.notification.NotificationType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells workers once of every due date, a day before it; a date that was moved is another one. */
@Component
class DueDateWarning implements NotificationTimer {
  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final Notices notices;
  private final NotificationSettings settings;
  private final Clock clock;

  DueDateWarning(JdbcClient jdbc, Notices notices, NotificationSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional
  public int run() {
    Instant now = clock.instant();
    List<Notice> due =
        jdbc.sql(
                """
                update notification_engagement e set warned_for = due_at
                where engagement_id in (
                  select engagement_id from notification_engagement
                  where awaiting_work and warned_for is distinct from due_at
                    and due_at > :now and due_at <= :until
                  order by due_at limit :batch for update skip locked)
                returning engagement_id, gig_id, worker_id, due_at
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("until", now.plus(settings.ahead()).atOffset(ZoneOffset.UTC))
            .param("batch", BATCH)
            .query((row, number) -> {
              UUID engagement = row.getObject("engagement_id", UUID.class);
              Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
              return new Notice(
                  NotificationType.DUE_DATE_NEAR,
                  row.getObject("worker_id", UUID.class),
                  null,
                  NotificationSubject.engagement(engagement, row.getObject("gig_id", UUID.class)),
                  idOf("due", engagement, dueAt),
                  now,
                  dueAt);
            })
            .list();
    notices.tell(due);
    return due.size();
  }

  /** The same for the same date of the same object, whoever finds it. */
  static UUID idOf(String what, UUID object, Instant time) {
    return UUID.nameUUIDFromBytes(
        (what + ":" + object + ":" + time).getBytes(StandardCharsets.UTF_8));
  }
}
