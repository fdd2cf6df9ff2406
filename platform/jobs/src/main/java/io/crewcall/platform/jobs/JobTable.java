package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of all jobs, by the database's clock. What ends an attempt names the version that was
 * claimed, so an instance whose lease has run out changes nothing.
 */
final class JobTable {
  /** For the library, which knows the table's other columns. */
  static final String NAME = "job";

  private final JdbcClient jdbc;

  JobTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One statement that never fails for a duplicate, which would end the caller's transaction. A row
   * that waits comes due no later than asked; a dead one gets new attempts; one that is being
   * worked on is marked to run again.
   */
  void enqueue(String queue, Collection<String> ids, Duration delay) {
    jdbc.sql(
            """
            insert into job as j (task_name, task_instance, execution_time)
            select :queue, id, clock_timestamp() + make_interval(secs => :delay)
            from unnest(:ids::text[]) as id group by id order by id
            on conflict (task_name, task_instance) do update set
              again = j.picked,
              execution_time = case when j.picked then j.execution_time
                else least(j.execution_time, excluded.execution_time) end,
              consecutive_failures =
                case when j.dead_cause is null then j.consecutive_failures else 0 end,
              dead_cause = null
            """)
        .param("queue", queue)
        .param("ids", ids.toArray(String[]::new))
        .param("delay", seconds(delay))
        .update();
  }

  boolean remove(String queue, String id) {
    return jdbc.sql("delete from job where task_name = :queue and task_instance = :id")
            .param("queue", queue)
            .param("id", id)
            .update()
        == 1;
  }

  boolean contains(String queue, String id) {
    return jdbc.sql(
            "select exists (select from job where task_name = :queue and task_instance = :id)")
        .param("queue", queue)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * Ends a job that was done.
   *
   * @return whether it runs again, for it was enqueued meanwhile
   */
  boolean done(Execution job) {
    int removed =
        attempt(
                """
                delete from job
                where task_name = :queue and task_instance = :id and version = :version and not again
                """,
                job)
            .update();
    return removed == 0 && release(job, Duration.ZERO, 0, null, true);
  }

  /** Gives a job back, to be tried again after a pause. */
  void postpone(Execution job, Duration pause, int failures) {
    release(job, pause, failures, null, false);
  }

  /** Marks a job as given up. It stays until it is enqueued anew or removed. */
  void bury(Execution job, int failures, String cause) {
    release(job, null, failures, cause, false);
  }

  private boolean release(
      Execution job,
      @Nullable Duration pause,
      int failures,
      @Nullable String cause,
      boolean startsAnew) {
    return attempt(
                """
                update job set picked = false, picked_by = null, last_heartbeat = null,
                  execution_time = coalesce(
                    clock_timestamp() + make_interval(secs => :pause), 'infinity'),
                  consecutive_failures = :failures, dead_cause = :cause,
                  again = again and not :anew, version = version + 1
                where task_name = :queue and task_instance = :id and version = :version
                """,
                job)
            .param("pause", pause == null ? null : seconds(pause), java.sql.Types.DOUBLE)
            .param("failures", failures)
            .param("cause", cause, java.sql.Types.VARCHAR)
            .param("anew", startsAnew)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec attempt(String sql, Execution job) {
    return jdbc.sql(sql)
        .param("queue", job.taskInstance.getTaskName())
        .param("id", job.taskInstance.getId())
        .param("version", job.version);
  }

  /**
   * How a job stands.
   *
   * @param waiting ids that wait or are being worked on
   * @param oldestSeconds for how long the oldest of them has been due
   * @param dead ids that were given up
   */
  record Backlog(String job, long waiting, double oldestSeconds, long dead) {}

  List<Backlog> backlogs() {
    return jdbc.sql(
            """
            select task_name as job, count(*) filter (where dead_cause is null) as waiting,
              coalesce(greatest(extract(epoch from clock_timestamp() - min(execution_time)
                filter (where dead_cause is null)), 0), 0)::float8 as oldest_seconds,
              count(*) filter (where dead_cause is not null) as dead
            from job group by task_name
            """)
        .query((row, number) ->
            new Backlog(
                row.getString("job"),
                row.getLong("waiting"),
                row.getDouble("oldest_seconds"),
                row.getLong("dead")))
        .list();
  }

  /** A job that was given up. */
  record Dead(String job, String id, int attempts, String cause) {}

  List<Dead> dead(int most) {
    return jdbc.sql(
            """
            select task_name as job, task_instance as id, consecutive_failures as attempts,
              dead_cause as cause
            from job where dead_cause is not null order by task_name, task_instance limit :most
            """)
        .param("most", most)
        .query((row, number) ->
            new Dead(
                row.getString("job"),
                row.getString("id"),
                row.getInt("attempts"),
                row.getString("cause")))
        .list();
  }

  /**
   * Gives a dead job new attempts.
   *
   * @return false when there is no such dead job
   */
  boolean revive(String queue, String id) {
    return jdbc.sql(
                """
                update job set execution_time = clock_timestamp(), consecutive_failures = 0,
                  dead_cause = null, version = version + 1
                where task_name = :queue and task_instance = :id and dead_cause is not null
                """)
            .param("queue", queue)
            .param("id", id)
            .update()
        == 1;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
