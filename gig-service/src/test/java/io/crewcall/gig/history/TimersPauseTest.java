package io.crewcall.gig.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimersPauseTest {

  @Test
  void timersWaitUntilHistoryIsIn() {
    AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    AtomicInteger runs = new AtomicInteger();
    TimersPause pause = new TimersPause(time::get);
    RecurringJob job =
        pause.pausing(
            RecurringJob.named("expiry").every(Duration.ofSeconds(5)).run(runs::incrementAndGet));

    job.work().run();
    assertThat(runs).hasValue(1);

    pause.requested();
    job.work().run();
    time.addAndGet(Duration.ofSeconds(19).toNanos());
    job.work().run();
    assertThat(runs).hasValue(1);

    time.addAndGet(Duration.ofSeconds(1).toNanos());
    job.work().run();
    assertThat(runs).hasValue(2);
    assertThat(job.name()).isEqualTo("expiry");
  }
}
