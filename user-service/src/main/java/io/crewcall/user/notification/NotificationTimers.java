package io.crewcall.user.notification;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Winds every timer every few seconds, each by itself. */
@Component
@ConditionalOnProperty(
    name = "crewcall.notifications.timers.enabled",
    havingValue = "true",
    matchIfMissing = true)
class NotificationTimers implements SchedulingConfigurer {
  private static final Logger log = LoggerFactory.getLogger(NotificationTimers.class);
  private static final int ROUNDS = 20;

  private final List<NotificationTimer> timers;
  private final NotificationSettings settings;

  NotificationTimers(List<NotificationTimer> timers, NotificationSettings settings) {
    this.timers = List.copyOf(timers);
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    for (NotificationTimer timer : timers) {
      tasks.addFixedDelayTask(
          new FixedDelayTask(
              () -> wind(timer), settings.timers().interval(), settings.timers().interval()));
    }
  }

  private static void wind(NotificationTimer timer) {
    try {
      for (int round = 0; round < ROUNDS && timer.run() > 0; round++) {
        // There was something to do, so there may be more.
      }
    } catch (RuntimeException failed) {
      // A database away, say: the next turn tries again.
      log.warn("{} failed", timer.getClass().getSimpleName(), failed);
    }
  }
}
