package io.crewcall.user.notification.event;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells workers once of every due date, a day before it; a date that was moved is another one. */
@Component
class DueDateWarningJob {
  @Bean
  static RecurringJob dueDateWarnings(DueDateWarningJob job, NotificationProperties properties) {
    return RecurringJob.named("due-date-warnings")
        .every(properties.timers().interval())
        .runUntilIdle(job::run);
  }

  private static final Limit BATCH = Limit.of(100);

  private final EngagementReplicaRepository engagements;
  private final NotificationSender sender;
  private final NotificationProperties properties;
  private final Clock clock;

  DueDateWarningJob(
      EngagementReplicaRepository engagements,
      NotificationSender sender,
      NotificationProperties properties,
      Clock clock) {
    this.engagements = engagements;
    this.sender = sender;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional
  public int run() {
    Instant now = clock.instant();
    List<EngagementReplica> due =
        engagements.lockUnwarned(now, now.plus(properties.ahead()), BATCH);
    due.forEach(EngagementReplica::warned);
    sender.send(due.stream().map(engagement -> warning(engagement, now)).toList());
    return due.size();
  }

  private static NewNotification warning(EngagementReplica engagement, Instant now) {
    return new NewNotification(
        NotificationType.DUE_DATE_NEAR,
        engagement.workerId(),
        null,
        NotificationSubject.engagement(engagement.getId(), engagement.gigId()),
        idOf("due", engagement.getId(), engagement.dueAt()),
        now,
        engagement.dueAt());
  }

  /** The same for the same date of the same object, whichever instance finds it. */
  static UUID idOf(String kind, UUID object, Instant time) {
    return UUID.nameUUIDFromBytes(
        (kind + ":" + object + ":" + time).getBytes(StandardCharsets.UTF_8));
  }
}
