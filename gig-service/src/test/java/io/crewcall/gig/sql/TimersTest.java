package io.crewcall.gig.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Timers are wound again and again, and one that fails stops no other. */
class TimersTest {
  private static final AtomicInteger FAILED = new AtomicInteger();
  private static final AtomicInteger LEFT = new AtomicInteger(50);

  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  static class Scheduling {}

  @Order(1)
  static class Broken implements Timer {
    @Override
    public int run() {
      FAILED.incrementAndGet();
      throw new IllegalStateException("a fault of the test");
    }
  }

  @Order(2)
  static class Busy implements Timer {
    @Override
    public int run() {
      return LEFT.get() > 0 ? LEFT.getAndDecrement() : 0;
    }
  }

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(Scheduling.class, Timers.class)
          .withBean(Broken.class)
          .withBean(Busy.class);

  @Test
  void woundAgainAndAgain() {
    runner
        .withPropertyValues(
            "crewcall.gig.timers.enabled=true", "crewcall.gig.timers.interval=PT0.01S")
        .run(context -> {
          await().until(() -> LEFT.get() == 0);
          assertThat(FAILED).hasValueGreaterThan(1);
        });
  }

  @Test
  void notWoundWhereTheyAreSwitchedOff() {
    runner
        .withPropertyValues("crewcall.gig.timers.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(Timers.class));
  }
}
