package io.crewcall.auth.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops security events that are older than is kept, in small portions. */
@Component
class AuditRetention {
  private static final int BATCH = 5000;
  private static final Duration OF_NOBODY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final AuditProperties properties;
  private final Clock clock;

  AuditRetention(JdbcClient jdbc, AuditProperties properties, Clock clock) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
  void dropOutlived() {
    drop(
        """
        delete from audit_event where id in (
          select id from audit_event where at < :before limit :batch)
        """,
        properties.retention());
    drop(
        """
        delete from audit_event where id in (
          select id from audit_event where account_id is null and at < :before limit :batch)
        """,
        OF_NOBODY);
  }

  private void drop(String delete, Duration age) {
    int gone;
    do {
      gone =
          jdbc.sql(delete)
              .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
              .param("batch", BATCH)
              .update();
    } while (gone == BATCH);
  }
}
