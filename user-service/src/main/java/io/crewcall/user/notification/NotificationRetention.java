package io.crewcall.user.notification;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes notifications after their time. */
@Component
class NotificationRetention {
  @Bean
  static RecurringJob notificationRetentionJob(
      NotificationRetention job, NotificationProperties properties) {
    return RecurringJob.named("notification-retention")
        .every(properties.timers().interval())
        .runUntilIdle(() -> job.run() + job.changes.forget(BATCH));
  }

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final NotificationChangeFacts changes;
  private final NotificationProperties properties;
  private final Clock clock;

  NotificationRetention(
      JdbcClient jdbc,
      NotificationChangeFacts changes,
      NotificationProperties properties,
      Clock clock) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.properties = properties;
    this.clock = clock;
  }

  /** By the time in the id, so that the primary key finds the oldest. */
  public int run() {
    return jdbc.sql(
            """
            delete from notification where id in
              (select id from notification where id < :oldest order by id limit :batch
               for update skip locked)
            """)
        .param("oldest", TimeOrderedIds.firstOf(clock.instant().minus(properties.keep())))
        .param("batch", BATCH)
        .update();
  }
}
