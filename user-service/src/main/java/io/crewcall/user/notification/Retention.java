package io.crewcall.user.notification;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets notifications after their time. */
@Component
class Retention implements NotificationTimer {
  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final NotificationSettings settings;
  private final Clock clock;

  Retention(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** By the time in the id, so that the primary key finds the oldest. */
  @Override
  public int run() {
    return jdbc.sql(
            """
            delete from notification where id in
              (select id from notification where id < :oldest order by id limit :batch
               for update skip locked)
            """)
        .param("oldest", TimeOrderedIds.firstOf(clock.instant().minus(settings.keep())))
        .param("batch", BATCH)
        .update();
  }
}
