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

  /**
   * An upload to be looked at.
   *
   * @param attempts how often it was taken up, this time included
   */
  record Leased(UUID id, int attempts) {}

  Optional<Leased> lease() {
    return jdbc.sql(
            """
            update asset
            set lease_until = now() + make_interval(secs => :seconds), attempts = attempts + 1
            where id = (
              select id from asset
              where status = 'PROCESSING' and (lease_until is null or lease_until < now())
              order by created_at limit 1 for update skip locked)
            returning id, attempts
            """)
        .param("seconds", LEASE.toSeconds())
        .query(Leased.class)
        .optional();
  }

  /** Gives the upload back for no fault of its own, to be tried again after a while. */
  void postpone(UUID id, Duration delay) {
    jdbc.sql(
            """
            update asset
            set lease_until = now() + make_interval(secs => :seconds), attempts = attempts - 1
            where id = :id
            """)
        .param("seconds", delay.toSeconds())
        .param("id", id)
        .update();
  }

  /** Gives the upload back after it could not be processed, which counts. */
  void retry(UUID id, Duration delay) {
    jdbc.sql(
            "update asset set lease_until = now() + make_interval(secs => :seconds) where id = :id")
        .param("seconds", delay.toSeconds())
        .param("id", id)
        .update();
  }

  /** Ends the lease, so that the upload can be taken up as soon as it waits again. */
  void release(UUID id) {
    jdbc.sql("update asset set lease_until = null, attempts = 0 where id = :id")
        .param("id", id)
        .update();
  }
}
