package io.crewcall.user.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps of all exports and erasures. A worker claims what is due by moving its next attempt
 * beyond the time one attempt may take: nobody else takes it meanwhile, and it comes back by itself
 * when the worker is gone. All times are the database's.
 */
@Repository
class PrivacySteps {
  private final JdbcClient jdbc;

  PrivacySteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param firstPhase the one whose turn it is
   */
  void plan(
      UUID requestId,
      PrivacyStep.Kind kind,
      UUID userId,
      Collection<String> services,
      int firstPhase) {
    for (String service : services.stream().sorted().toList()) {
      int phase = kind == PrivacyStep.Kind.EXPORT ? 0 : PrivacyProperties.phaseOf(service);
      jdbc.sql(
              """
              insert into privacy_step
                (request_id, service, kind, user_id, phase, status, attempts, next_attempt_at)
              values (:request, :service, :kind, :user, :phase, 'PENDING', 0,
                case when :phase = :first then clock_timestamp() end)
              """)
          .param("request", requestId)
          .param("service", service)
          .param("kind", kind.name())
          .param("user", userId)
          .param("phase", phase)
          .param("first", firstPhase)
          .update();
    }
  }

  /** Takes what is due, and nobody else has. */
  List<PrivacyStep> claim(int most, Duration lease) {
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
        .param("lease", seconds(lease))
        .query((row, number) ->
            new PrivacyStep(
                row.getObject("request_id", UUID.class),
                row.getString("service"),
                PrivacyStep.Kind.valueOf(row.getString("kind")),
                row.getObject("user_id", UUID.class),
                row.getInt("attempts")))
        .list();
  }

  /**
   * @return false when the step is done already, or another attempt has begun
   */
  boolean done(PrivacyStep step) {
    return end(step, "DONE", null);
  }

  /** Gives it up. */
  boolean failed(PrivacyStep step, String code) {
    return end(step, "FAILED", code);
  }

  private boolean end(PrivacyStep step, String status, @Nullable String code) {
    return jdbc.sql(
                """
                update privacy_step set status = :status, last_error = :code,
                  next_attempt_at = null, done_at = clock_timestamp()
                where request_id = :request and service = :service
                  and status = 'PENDING' and attempts = :attempt
                """)
            .param("status", status)
            .param("code", code)
            .param("request", step.requestId())
            .param("service", step.service())
            .param("attempt", step.attempt())
            .update()
        == 1;
  }

  /** It did not work, or not wholly; tried again after a pause. */
  void postpone(PrivacyStep step, String code, Duration pause) {
    jdbc.sql(
            """
            update privacy_step set last_error = :code,
              next_attempt_at = clock_timestamp() + make_interval(secs => :pause)
            where request_id = :request and service = :service
              and status = 'PENDING' and attempts = :attempt
            """)
        .param("code", code)
        .param("pause", seconds(pause))
        .param("request", step.requestId())
        .param("service", step.service())
        .param("attempt", step.attempt())
        .update();
  }

  /**
   * Begins the next phase when nothing of the one before is left; the request's row is locked.
   *
   * @param pause before the phase that follows the first
   * @return whether all phases are done
   */
  boolean advance(UUID requestId, Duration pause) {
    Integer phase =
        jdbc.sql(
                "select min(phase) from privacy_step where request_id = :request and status = 'PENDING'")
            .param("request", requestId)
            .query((row, number) -> row.getObject(1, Integer.class))
            .optional()
            .orElse(null);
    if (phase == null) {
      return true;
    }
    jdbc.sql(
            """
            update privacy_step
            set next_attempt_at = clock_timestamp() + make_interval(secs => :pause)
            where request_id = :request and phase = :phase and status = 'PENDING'
              and next_attempt_at is null
            """)
        .param("pause", phase == 1 ? seconds(pause) : 0.0)
        .param("request", requestId)
        .param("phase", phase)
        .update();
    return false;
  }

  boolean anyFailed(UUID requestId) {
    return jdbc.sql(
            "select exists (select from privacy_step where request_id = :request and status = 'FAILED')")
        .param("request", requestId)
        .query(Boolean.class)
        .single();
  }

  List<PrivacyStep.Progress> of(UUID requestId) {
    return jdbc.sql(
            """
            select service, status, attempts, next_attempt_at, last_error, done_at
            from privacy_step where request_id = :request order by phase, service
            """)
        .param("request", requestId)
        .query((row, number) ->
            new PrivacyStep.Progress(
                row.getString("service"),
                PrivacyStep.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                row.getString("last_error"),
                instant(row, "done_at")))
        .list();
  }

  /** Steps that were tried several times in vain, for the alarm. */
  long struggling() {
    return jdbc.sql(
            "select count(*) from privacy_step where status = 'PENDING' and attempts >= 5 and next_attempt_at is not null")
        .query(Long.class)
        .single();
  }

  void forget(UUID requestId) {
    jdbc.sql("delete from privacy_step where request_id = :request")
        .param("request", requestId)
        .update();
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
