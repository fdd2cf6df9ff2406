package io.crewcall.user.privacy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes due steps for a worker, by moving their next attempt beyond the time one attempt may take:
 * no other worker takes them meanwhile, and they come back by themselves when the worker is gone.
 */
@Component
class PrivacyStepClaims {
  private final JdbcClient jdbc;

  PrivacyStepClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param lease how long an attempt may take
   */
  List<ClaimedStep> claim(int most, Duration lease) {
    return jdbc.sql(
            """
            with due as (
              select request_id, service from privacy_step
              where status = 'PENDING' and next_attempt_at <= clock_timestamp()
              order by next_attempt_at limit :most for update skip locked)
            update privacy_step s
            set attempts = attempts + 1,
              next_attempt_at = clock_timestamp() + make_interval(secs => :lease)
            from due where s.request_id = due.request_id and s.service = due.service
            returning s.request_id, s.service, s.kind, s.user_id, s.attempts
            """)
        .param("most", most)
        .param("lease", lease.toMillis() / 1000.0)
        .query((row, number) ->
            new ClaimedStep(
                row.getObject("request_id", UUID.class),
                row.getString("service"),
                PrivacyStep.Kind.valueOf(row.getString("kind")),
                row.getObject("user_id", UUID.class),
                row.getInt("attempts")))
        .list();
  }
}
