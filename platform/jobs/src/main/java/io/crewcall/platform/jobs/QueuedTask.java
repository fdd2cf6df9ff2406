package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queued job as the library knows it: what becomes of an attempt is written by {@link JobTable}.
 */
final class QueuedTask extends AbstractTask<Void> {
  private static final Logger log = LoggerFactory.getLogger(QueuedTask.class);

  private final QueuedJob job;
  private final JobTable table;

  QueuedTask(QueuedJob job, JobTable table) {
    super(
        job.name(),
        Void.class,
        (attempt, unused) -> failed(job, table, attempt),
        (attempt, unused) -> failed(job, table, attempt));
    this.job = job;
    this.table = table;
  }

  @Override
  public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
    try {
      attempt(instance.getId());
      return (attempt, unused) -> table.done(attempt.getExecution());
    } catch (PostponedException later) {
      return (attempt, unused) ->
          table.postpone(attempt.getExecution(), later.pause(), failures(attempt));
    } catch (Exception failed) {
      if (context.getSchedulerState().isShuttingDown()) {
        log.info("{} {} is interrupted by the stop", job.name(), instance.getId(), failed);
        return (attempt, unused) ->
            table.postpone(attempt.getExecution(), Duration.ZERO, failures(attempt));
      }
      throw failed instanceof RuntimeException unchecked
          ? unchecked
          : new AttemptFailedException(failed);
    }
  }

  private void attempt(String id) throws Exception {
    if (!job.platformThread()) {
      job.work().run(id);
      return;
    }
    FutureTask<Void> attempt =
        new FutureTask<>(() -> {
          job.work().run(id);
          return null;
        });
    Thread thread = Thread.ofPlatform().daemon().name("job-" + job.name()).start(attempt);
    try {
      attempt.get();
    } catch (InterruptedException stopping) {
      thread.interrupt();
      throw stopping;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) failed.getCause();
    }
  }

  private static int failures(ExecutionComplete attempt) {
    return attempt.getExecution().consecutiveFailures;
  }

  /** Also when the instance of the attempt has died, and nobody knows the cause. */
  private static void failed(QueuedJob job, JobTable table, ExecutionComplete attempt) {
    Execution execution = attempt.getExecution();
    String id = execution.taskInstance.getId();
    Throwable thrown = attempt.getCause().orElse(null);
    int failures = failures(attempt) + 1;
    if (failures < job.retries().attempts()) {
      Duration pause =
          thrown == null
              ? job.retries().pauseAfterDeath(failures)
              : job.retries().pauseAfter(failures);
      log.warn("{} {} failed, attempt {}; again in {}", job.name(), id, failures, pause, thrown);
      table.postpone(execution, pause, failures);
      return;
    }
    log.error("{} {} is given up after {} attempts", job.name(), id, failures, thrown);
    String cause = cause(thrown);
    if (job.givenUp() == null) {
      table.bury(execution, failures, cause);
    } else {
      try {
        job.givenUp().accept(id, cause);
        table.done(execution);
      } catch (RuntimeException unanswered) {
        log.error("{} {} could not be given up", job.name(), id, unanswered);
        table.postpone(execution, job.retries().longestPause(), failures(attempt));
      }
    }
  }

  /** Class names alone: messages may hold personal data. */
  private static String cause(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "the instance died";
    }
    Throwable outer =
        thrown instanceof AttemptFailedException wrapped ? wrapped.getCause() : thrown;
    StringBuilder names = new StringBuilder(outer.getClass().getName());
    for (Throwable inner = outer.getCause(); inner != null; inner = inner.getCause()) {
      names.append(" < ").append(inner.getClass().getName());
    }
    return names.toString();
  }

  @Override
  public SchedulableInstance<Void> schedulableInstance(String id) {
    throw new UnsupportedOperationException("enqueued by JobQueue");
  }

  @Override
  public SchedulableInstance<Void> schedulableInstance(String id, Void data) {
    throw new UnsupportedOperationException("enqueued by JobQueue");
  }

  /** Carries a checked exception of the work through the library. */
  private static final class AttemptFailedException extends RuntimeException {
    private final Exception thrown;

    AttemptFailedException(Exception thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    @Override
    public synchronized Exception getCause() {
      return thrown;
    }
  }
}
