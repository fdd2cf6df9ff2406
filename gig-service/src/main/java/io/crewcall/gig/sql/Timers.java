package io.crewcall.gig.sql;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Winds all timers every few seconds. */
@Component
@ConditionalOnProperty(name = "crewcall.gig.timers.enabled", havingValue = "true")
class Timers {
  private static final Logger log = LoggerFactory.getLogger(Timers.class);
  private static final int ROUNDS = 20;
  private final List<Timer> timers;

  Timers(List<Timer> timers) {
    this.timers = timers;
  }

  @Scheduled(
      fixedDelayString = "${crewcall.gig.timers.interval}",
      initialDelayString = "${crewcall.gig.timers.interval}")
  void run() {
    for (Timer timer : timers) {
      try {
        for (int round = 0; round < ROUNDS && timer.run() > 0; round++) {
          // There was something to do, so there may be more.
        }
      } catch (RuntimeException failed) {
        // One timer's fault (a database away, say) must not stop the others; the next turn retries.
        log.warn("{} failed", timer.getClass().getSimpleName(), failed);
      }
    }
  }
}
