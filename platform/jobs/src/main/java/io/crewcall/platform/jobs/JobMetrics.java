package io.crewcall.platform.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * {@code crewcall.jobs.runs} times attempts by job and outcome. Gauges of queued jobs: {@code
 * crewcall.jobs.waiting}, {@code crewcall.jobs.oldest.age} (seconds that the oldest has been due)
 * and {@code crewcall.jobs.dead}; not a number while the database is away.
 */
final class JobMetrics extends AbstractSchedulerListener implements MeterBinder {
  private static final Logger log = LoggerFactory.getLogger(JobMetrics.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final JobTable table;
  private final ObjectProvider<QueuedJob> jobs;
  private final ObjectProvider<MeterRegistry> meters;
  private @Nullable Sample sample;

  JobMetrics(JobTable table, ObjectProvider<QueuedJob> jobs, ObjectProvider<MeterRegistry> meters) {
    this.table = table;
    this.jobs = jobs;
    this.meters = meters;
  }

  /**
   * One look at the table serves all gauges of a scrape.
   *
   * @param backlogs null while the database is away
   */
  private record Sample(long nanos, @Nullable Map<String, JobTable.Backlog> backlogs) {}

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String job : jobs.stream().map(QueuedJob::name).toList()) {
      gauge(registry, job, "crewcall.jobs.waiting", JobTable.Backlog::waiting);
      gauge(registry, job, "crewcall.jobs.oldest.age", JobTable.Backlog::oldestSeconds);
      gauge(registry, job, "crewcall.jobs.dead", JobTable.Backlog::dead);
    }
  }

  private void gauge(
      MeterRegistry registry, String job, String name, ToDoubleFunction<JobTable.Backlog> figure) {
    Gauge.builder(name, () -> figure(job, figure)).tag("job", job).register(registry);
  }

  private double figure(String job, ToDoubleFunction<JobTable.Backlog> figure) {
    Map<String, JobTable.Backlog> backlogs = sample().backlogs();
    if (backlogs == null) {
      return Double.NaN;
    }
    JobTable.Backlog backlog = backlogs.get(job);
    return backlog == null ? 0 : figure.applyAsDouble(backlog);
  }

  private synchronized Sample sample() {
    long now = System.nanoTime();
    if (sample == null || now - sample.nanos() > FRESH.toNanos()) {
      sample = new Sample(now, backlogs());
    }
    return sample;
  }

  private @Nullable Map<String, JobTable.Backlog> backlogs() {
    try {
      List<JobTable.Backlog> all = table.backlogs();
      return all.stream().collect(Collectors.toMap(JobTable.Backlog::job, Function.identity()));
    } catch (RuntimeException away) {
      log.debug("backlogs not known", away);
      return null;
    }
  }

  @Override
  public void onExecutionComplete(ExecutionComplete attempt) {
    meters.ifAvailable(registry ->
        Timer.builder("crewcall.jobs.runs")
            .tag("job", attempt.getExecution().taskInstance.getTaskName())
            .tag("outcome", attempt.getResult() == ExecutionComplete.Result.OK ? "ok" : "failed")
            .register(registry)
            .record(attempt.getDuration()));
  }
}
