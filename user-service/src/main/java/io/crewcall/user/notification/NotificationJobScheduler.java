package io.crewcall.user.notification;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Runs every job every few seconds, each by itself. */
@Component
@ConditionalOnProperty(
    name = "crewcall.notifications.timers.enabled",
    havingValue = "true",
    matchIfMissing = true)
class NotificationJobScheduler implements SchedulingConfigurer {
  private static final Logger log = LoggerFactory.getLogger(NotificationJobScheduler.class);
  private static final int ROUNDS = 20;

  private final List<NotificationJob> jobs;
  private final NotificationProperties properties;

  NotificationJobScheduler(List<NotificationJob> jobs, NotificationProperties properties) {
    this.jobs = List.copyOf(jobs);
    this.properties = properties;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    for (NotificationJob job : jobs) {
      tasks.addFixedDelayTask(
          new FixedDelayTask(
              () -> run(job), properties.timers().interval(), properties.timers().interval()));
    }
  }

  private static void run(NotificationJob job) {
    try {
      for (int round = 0; round < ROUNDS && job.run() > 0; round++) {
        // There was something to do, so there may be more.
      }
    } catch (RuntimeException failed) {
      // A database away, say: the next turn tries again.
      log.warn("{} failed", job.getClass().getSimpleName(), failed);
    }
  }
}
