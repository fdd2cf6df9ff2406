package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.sql.Array;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims due jobs with one statement: of each job as many as this instance has free slots for, so
 * that a queue that is full never holds back another. Due is what the database's clock says.
 */
final class JobClaims extends PostgreSqlJdbcCustomization {
  private static final Logger log = LoggerFactory.getLogger(JobClaims.class);
  private static final String CLAIM =
      """
      with due as materialized (
        select first.task_name, first.task_instance
        from unnest(?, ?) as free (name, slots)
        cross join lateral (
          select task_name, task_instance from job
          where task_name = free.name and not picked and execution_time <= now()
          order by execution_time limit free.slots for update skip locked) first)
      update job set picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1
      from due
      where job.task_name = due.task_name and job.task_instance = due.task_instance
      returning job.*
      """;

  private final JobSlots slots;
  private boolean failing;

  JobClaims(JobSlots slots) {
    super(false, true);
    this.slots = slots;
  }

  @Override
  public List<Execution> lockAndFetchSingleStatement(
      JdbcTaskRepositoryContext table, Instant now, int limit, boolean orderByPriority) {
    Map<String, Integer> free = slots.free();
    if (free.isEmpty()) {
      return List.of();
    }
    try {
      List<Execution> claimed = claim(table, now, free);
      claimed.forEach(job -> slots.take(job.taskInstance.getTaskName()));
      if (failing) {
        failing = false;
        log.info("jobs have their database again");
      }
      return claimed;
    } catch (RuntimeException away) {
      if (!failing) {
        failing = true;
        log.warn("jobs have no database; they wait: {}", String.valueOf(away.getCause()));
      }
      return List.of();
    }
  }

  private List<Execution> claim(
      JdbcTaskRepositoryContext table, Instant now, Map<String, Integer> free) {
    return table.jdbcRunner.query(
        CLAIM,
        statement -> {
          Array names = statement.getConnection().createArrayOf("text", free.keySet().toArray());
          Array counts = statement.getConnection().createArrayOf("int4", free.values().toArray());
          statement.setArray(1, names);
          statement.setArray(2, counts);
          statement.setString(3, table.schedulerName.getName());
          setInstant(statement, 4, now);
        },
        table.resultSetMapper.get());
  }
}
