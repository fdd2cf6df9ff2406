package io.crewcall.media.processing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploads that wait to be looked at. A lease by the database's clock lets several instances share
 * the work, and gives an upload to another one when its instance has died.
 */
@Component
class UploadQueue {
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final JdbcClient jdbc;

  UploadQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> lease() {
    return jdbc.sql(
            """
            update asset set lease_until = now() + make_interval(secs => :seconds)
            where id = (
              select id from asset
              where status = 'PROCESSING' and (lease_until is null or lease_until < now())
              order by created_at limit 1 for update skip locked)
            returning id
            """)
        .param("seconds", LEASE.toSeconds())
        .query(UUID.class)
        .optional();
  }

  /** Gives the upload back, to be tried again after a while. */
  void postpone(UUID id, Duration delay) {
    jdbc.sql(
            "update asset set lease_until = now() + make_interval(secs => :seconds) where id = :id")
        .param("seconds", delay.toSeconds())
        .param("id", id)
        .update();
  }
}
