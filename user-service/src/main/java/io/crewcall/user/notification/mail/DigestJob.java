package io.crewcall.user.notification.mail;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationResponse;
import io.crewcall.user.notification.NotificationService;
import io.crewcall.user.notification.preference.MailMode;
import io.crewcall.user.notification.preference.NotificationPreferences;
import io.crewcall.user.notification.preference.PreferencesService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails the digests that are due, without what was read or switched off in the meantime. */
@Component
class DigestJob {
  @Bean
  static RecurringJob digestMails(DigestJob job, NotificationProperties properties) {
    return RecurringJob.named("notification-digests")
        .every(properties.timers().interval())
        .runUntilIdle(job::run);
  }

  private static final Limit ONE = Limit.of(1);
  private static final int MOST = 1000;

  private final DigestRepository digests;
  private final NotificationService notifications;
  private final PreferencesService preferences;
  private final MailRequester mails;
  private final Clock clock;

  DigestJob(
      DigestRepository digests,
      NotificationService notifications,
      PreferencesService preferences,
      MailRequester mails,
      Clock clock) {
    this.digests = digests;
    this.notifications = notifications;
    this.preferences = preferences;
    this.mails = mails;
    this.clock = clock;
  }

  @Transactional
  public int run() {
    Instant now = clock.instant();
    List<Digest> due = digests.lockDue(now, ONE);
    due.forEach(digest -> send(digest.userId()));
    return due.size();
  }

  private void send(UUID userId) {
    NotificationPreferences preferred = preferences.get(userId);
    List<NotificationResponse> unread =
        notifications.all(digests.findWaiting(userId, MOST)).stream()
            .filter(waiting -> preferred.channels(waiting.type()).mail() == MailMode.DIGEST)
            .toList()
            .reversed();
    if (!unread.isEmpty()) {
      List<NotificationResponse> shown = unread.subList(0, Math.min(unread.size(), MailText.SHOWN));
      mails.request(userId, MailText.digest(shown, unread.size()), MailText.GOOD_FOR);
    }
    digests.deleteByUserId(userId);
  }
}
