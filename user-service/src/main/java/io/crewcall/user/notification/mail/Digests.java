package io.crewcall.user.notification.mail;

import io.crewcall.user.notification.Channel;
import io.crewcall.user.notification.MailMode;
import io.crewcall.user.notification.NotificationTimer;
import io.crewcall.user.notification.NotificationView;
import io.crewcall.user.notification.Notifications;
import io.crewcall.user.notification.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail a day to whom something waits for that is still unread. A row per person says when; it
 * is locked by whoever adds to it and by whoever sends, so that nothing is left behind without one.
 */
@Component
class Digests implements Channel, NotificationTimer {
  private final JdbcClient jdbc;
  private final Notifications notifications;
  private final Preferences preferences;
  private final Mails mails;
  private final Clock clock;

  Digests(
      JdbcClient jdbc,
      Notifications notifications,
      Preferences preferences,
      Mails mails,
      Clock clock) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.preferences = preferences;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().mail() != MailMode.DIGEST) {
      return;
    }
    jdbc.sql(
            """
            insert into notification_digest (user_id, next_at) values (:user, :next)
            on conflict (user_id) do update set next_at = notification_digest.next_at
            """)
        .param("user", stored.recipient())
        .param("next", utc(preferences.nextDigest(stored.recipient(), stored.now())))
        .update();
    jdbc.sql(
            """
            insert into notification_digest_item (notification_id, user_id) values (:id, :user)
            """)
        .param("id", stored.id())
        .param("user", stored.recipient())
        .update();
  }

  /** The next one comes at the hour that the person has just chosen. */
  @EventListener
  void on(Preferences.DigestTimeChanged changed) {
    jdbc.sql("update notification_digest set next_at = :next where user_id = :user")
        .param("next", utc(preferences.nextDigest(changed.userId(), clock.instant())))
        .param("user", changed.userId())
        .update();
  }

  /** Sends one person's digest. */
  @Override
  @Transactional
  public int run() {
    Instant now = clock.instant();
    Optional<UUID> due =
        jdbc.sql(
                """
                select user_id from notification_digest where next_at <= :now
                order by next_at limit 1 for update skip locked
                """)
            .param("now", utc(now))
            .query(UUID.class)
            .optional();
    due.ifPresent(user -> send(user, now));
    return due.isPresent() ? 1 : 0;
  }

  private void send(UUID user, Instant now) {
    List<NotificationView> unread =
        notifications.all(waiting(user)).stream()
            .filter(it -> preferences.wantsDigest(user, it.type()))
            .toList()
            .reversed();
    if (!unread.isEmpty()) {
      mails.request(
          user,
          MailText.digest(
              unread.subList(0, Math.min(unread.size(), MailText.SHOWN)), unread.size()),
          now);
    }
    for (String table : List.of("notification_digest_item", "notification_digest")) {
      jdbc.sql("delete from " + table + " where user_id = :user").param("user", user).update();
    }
  }

  /** What was read in the meantime needs no mail. */
  private List<UUID> waiting(UUID user) {
    return jdbc.sql(
            """
            select i.notification_id from notification_digest_item i
              join notification n on n.id = i.notification_id and n.read_at is null
            where i.user_id = :user order by i.notification_id desc limit 1000
            """)
        .param("user", user)
        .query((row, number) -> row.getObject("notification_id", UUID.class))
        .list();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
