package io.crewcall.analytics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.platform.jobs.JobQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaleScorecardsTest extends AnalyticsServiceTest {
  private static final Duration SOON = Duration.ofMinutes(20);
  private static final Duration LATER = Duration.ofHours(2);

  private final UUID user = UUID.randomUUID();
  private StaleScorecards stale;
  @Autowired private JobQueue jobs;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void patientStale() {
    stale = new StaleScorecards(jobs, SOON, LATER, LATER, Clock.systemUTC());
  }

  @AfterEach
  void takeOut() {
    jobs.remove(StaleScorecards.JOB, user);
  }

  private Duration wait(Instant... factsHappened) {
    for (Instant happened : factsHappened) {
      stale.mark(List.of(user), happened);
    }
    Instant due =
        jdbc.sql("select execution_time from job where task_instance = :user")
            .param("user", user.toString())
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    return Duration.between(Instant.now(), due);
  }

  @Test
  void newsAreComputedSoon() {
    assertThat(wait(Instant.now())).isLessThanOrEqualTo(SOON);
  }

  @Test
  void factsOfLongAgoWaitForOthers() {
    assertThat(wait(Instant.now().minus(300, ChronoUnit.DAYS)))
        .isGreaterThan(LATER.minusMinutes(9));
  }

  @Test
  void newsAmongThemDoNotWait() {
    Instant longAgo = Instant.now().minus(300, ChronoUnit.DAYS);
    assertThat(wait(longAgo, Instant.now(), longAgo)).isLessThanOrEqualTo(SOON);
  }
}
