package io.crewcall.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gauges of the outbox: {@code crewcall.outbox.backlog} (rows) and {@code
 * crewcall.outbox.oldest.age} (seconds). Not a number while the database is away.
 */
final class OutboxBacklog implements MeterBinder {
  private static final Logger log = LoggerFactory.getLogger(OutboxBacklog.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final Clock clock;
  private @Nullable Sample sample;

  OutboxBacklog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Sample(Instant taken, double rows, double oldestSeconds) {}

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("crewcall.outbox.backlog", this, backlog -> backlog.sample().rows())
        .description("Events that wait for Kafka")
        .strongReference(true)
        .register(registry);
    Gauge.builder("crewcall.outbox.oldest.age", this, backlog -> backlog.sample().oldestSeconds())
        .description("How long the oldest event has been waiting for Kafka")
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
  }

  private synchronized Sample sample() {
    Instant now = clock.instant();
    if (sample == null || sample.taken().plus(FRESH).isBefore(now)) {
      sample = take(now);
    }
    return sample;
  }

  private Sample take(Instant now) {
    try {
      return jdbc.sql(
              """
              select count(*) as waiting,
                (select occurred_at from outbox order by id limit 1) as oldest
              from outbox
              """)
          .query((row, number) -> {
            OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
            return new Sample(
                now,
                row.getLong("waiting"),
                oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toMillis() / 1000.0);
          })
          .single();
    } catch (RuntimeException away) {
      log.debug("backlog not known", away);
      return new Sample(now, Double.NaN, Double.NaN);
    }
  }
}
