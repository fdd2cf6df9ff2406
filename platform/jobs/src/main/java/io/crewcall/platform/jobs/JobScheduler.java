package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the library's scheduler for as long as the application context runs. All its threads are
 * virtual.
 */
final class JobScheduler implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(JobScheduler.class);
  private static final int MISSED_HEARTBEATS = 4;

  private final DataSource database;
  private final JobTable table;
  private final JobWaker waker;
  private final JobMetrics metrics;
  private final List<QueuedJob> queued;
  private final List<RecurringJob> recurring;
  private final JobsProperties properties;
  private @Nullable Scheduler scheduler;

  JobScheduler(
      DataSource database,
      JobTable table,
      JobWaker waker,
      JobMetrics metrics,
      List<QueuedJob> queued,
      List<RecurringJob> recurring,
      JobsProperties properties) {
    this.database = database;
    this.table = table;
    this.waker = waker;
    this.metrics = metrics;
    this.queued = queued;
    this.recurring = properties.recurring() ? recurring : List.of();
    this.properties = properties;
  }

  /** A scheduler that was stopped cannot be started again, so each start makes a new one. */
  @Override
  public synchronized void start() {
    if (scheduler == null && !(queued.isEmpty() && recurring.isEmpty())) {
      JobSlots slots = new JobSlots();
      queued.forEach(job -> slots.add(job.name(), job.concurrency()));
      recurring.forEach(job -> slots.add(job.name(), 1));
      ThreadFactory threads = Thread.ofVirtual().name("job-", 0).factory();
      Scheduler started =
          Scheduler.create(database, tasks())
              .startTasks(recurring.stream().map(JobScheduler::task).toList())
              .tableName(JobTable.NAME)
              .jdbcCustomization(new JobClaims(slots))
              // What is claimed is bounded by the slots; these limits must only never be lower.
              .threads(slots.total() + 1)
              .pollUsingLockAndFetch(0.5, 4)
              .executorService(Executors.newThreadPerTaskExecutor(threads))
              .dueExecutor(Executors.newSingleThreadExecutor(threads))
              .housekeeperExecutor(Executors.newScheduledThreadPool(1, threads))
              .schedulerName(new SchedulerName.Fixed(instance()))
              .pollingInterval(properties.poll())
              .heartbeatInterval(properties.heartbeat())
              .missedHeartbeatsLimit(MISSED_HEARTBEATS)
              .shutdownMaxWait(properties.stop())
              // Failures are logged where it is known what becomes of them.
              .failureLogging(LogLevel.OFF, false)
              .addSchedulerListener(metrics)
              .addSchedulerListener(
                  new AbstractSchedulerListener() {
                    @Override
                    public void onExecutionComplete(ExecutionComplete attempt) {
                      if (slots.release(attempt.getExecution().taskInstance.getTaskName())) {
                        waker.wake();
                      }
                    }
                  })
              .build();
      waker.connect(started::triggerCheckForDueExecutions);
      started.start();
      scheduler = started;
    }
  }

  private List<Task<?>> tasks() {
    return queued.stream().<Task<?>>map(job -> new QueuedTask(job, table)).toList();
  }

  private static RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring(job.name(), job.schedule())
        .onFailure((attempt, operations) -> {
          log.warn("{} failed; it runs again", job.name(), attempt.getCause().orElse(null));
          operations.reschedule(attempt, job.schedule().getNextExecutionTime(attempt));
        })
        .execute((instance, context) -> job.work().run());
  }

  private static String instance() {
    return ManagementFactory.getRuntimeMXBean().getName() + " " + UUID.randomUUID();
  }

  /** Lets what is under way come to its end, within bounds; the lease covers the rest. */
  @Override
  public synchronized void stop() {
    Scheduler running = scheduler;
    scheduler = null;
    if (running != null) {
      waker.connect(() -> {});
      running.stop();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  /**
   * After the listeners and the web server, which enqueue; before the outbox relay and the pool.
   */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 3000;
  }
}
