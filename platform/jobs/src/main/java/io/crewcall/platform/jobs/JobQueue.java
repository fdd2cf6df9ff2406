package io.crewcall.platform.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Enqueues ids for {@link QueuedJob}s: with the caller's transaction if there is one, else at once.
 * This instance starts with them as soon as they are committed.
 */
public final class JobQueue {
  private final JobTable table;
  private final JobWaker waker;
  private final SingletonSupplier<Set<String>> names;

  JobQueue(JobTable table, JobWaker waker, ObjectProvider<QueuedJob> jobs) {
    this.table = table;
    this.waker = waker;
    this.names =
        SingletonSupplier.of(() -> jobs.stream().map(QueuedJob::name).collect(Collectors.toSet()));
  }

  /** To be done as soon as possible. An id that waits already is not queued twice. */
  public void enqueue(String job, Object id) {
    enqueue(job, id, Duration.ZERO);
  }

  /** To be done no earlier than after the delay, unless it was asked for earlier before. */
  public void enqueue(String job, Object id, Duration delay) {
    enqueueAll(job, List.of(id), delay);
  }

  /** As {@link #enqueue(String, Object)}, with one statement. */
  public void enqueueAll(String job, Collection<?> ids) {
    enqueueAll(job, ids, Duration.ZERO);
  }

  /** As {@link #enqueue(String, Object, Duration)}, with one statement. */
  public void enqueueAll(String job, Collection<?> ids, Duration delay) {
    if (!names.obtain().contains(job)) {
      throw new IllegalArgumentException("no queued job is called " + job);
    }
    if (ids.isEmpty()) {
      return;
    }
    table.enqueue(job, ids.stream().map(Object::toString).toList(), delay);
    if (delay.isZero()) {
      wakeAfterCommit();
    }
  }

  /**
   * Takes an id out again. An attempt that is under way goes on, but is the last.
   *
   * @return whether it was there
   */
  public boolean remove(String job, Object id) {
    return table.remove(job, id.toString());
  }

  /** Whether the id waits or is being worked on, or was given up. */
  public boolean contains(String job, Object id) {
    return table.contains(job, id.toString());
  }

  private void wakeAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              waker.wake();
            }
          });
    } else {
      waker.wake();
    }
  }
}
