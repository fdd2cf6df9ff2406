package io.crewcall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

  private Duration at(long seconds) {
    return backoff.next(Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void waitsDoubleUpToTheLongest() {
    assertThat(at(0)).hasSeconds(1);
    assertThat(at(1)).hasSeconds(2);
    assertThat(at(3)).hasSeconds(4);
    assertThat(at(7)).hasSeconds(5);
    assertThat(at(12)).hasSeconds(5);
  }

  @Test
  void startOverAfterACalm() {
    at(0);
    at(1);

    assertThat(at(62)).hasSeconds(1);
  }
}
