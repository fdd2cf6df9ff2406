package io.crewcall.user.notification.feed;

import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSettings;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationTimer;
import io.crewcall.user.notification.NotificationType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who have not answered an invitation once of every deadline of its gig, a day before
 * it. One gig at a time, all who are invited in one transaction.
 */
@Component
class GigDeadlineWarning implements NotificationTimer {
  private final JdbcClient jdbc;
  private final Notices notices;
  private final NotificationSettings settings;
  private final Clock clock;

  GigDeadlineWarning(JdbcClient jdbc, Notices notices, NotificationSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  private record Near(UUID gigId, Instant deadline) {}

  @Override
  @Transactional
  public int run() {
    Instant now = clock.instant();
    List<Near> near =
        jdbc.sql(
                """
                update notification_gig set warned_for = deadline
                where gig_id in (
                  select gig_id from notification_gig
                  where open and warned_for is distinct from deadline
                    and deadline > :now and deadline <= :until
                  order by deadline limit 1 for update skip locked)
                returning gig_id, deadline
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("until", now.plus(settings.ahead()).atOffset(ZoneOffset.UTC))
            .query((row, number) ->
                new Near(
                    row.getObject("gig_id", UUID.class),
                    row.getObject("deadline", OffsetDateTime.class).toInstant()))
            .list();
    near.forEach(gig -> notices.tell(invited(gig, now)));
    return near.size();
  }

  private List<Notice> invited(Near gig, Instant now) {
    return jdbc.sql(
            """
            select distinct on (user_id) user_id, from_user_id from notification_invitation
            where gig_id = :gig and waiting order by user_id
            """)
        .param("gig", gig.gigId())
        .query((row, number) ->
            new Notice(
                NotificationType.GIG_DEADLINE_NEAR,
                row.getObject("user_id", UUID.class),
                row.getObject("from_user_id", UUID.class),
                NotificationSubject.gig(gig.gigId()),
                DueDateWarning.idOf("deadline", gig.gigId(), gig.deadline()),
                now,
                gig.deadline()))
        .list();
  }
}
