package io.crewcall.search.rebuild;

import io.crewcall.platform.messaging.EventHistory;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills a new index from the topics' beginning and puts it in the place of the present one, which
 * is searched and kept up to date until then.
 *
 * <p>No event is missed: after the new index has taken the old one's place, the topics are read
 * once more up to where they end by then. What the listeners have written into the old index before
 * was published before. That the same event is applied twice, or late, makes no difference, see
 * {@link Projection}.
 */
@Component
class Rebuild {
  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  private final Indices indices;
  private final EventHistory history;

  Rebuild(Indices indices, EventHistory history) {
    this.indices = indices;
    this.history = history;
  }

  /**
   * Rebuilds the index of one kind.
   *
   * @return how many events were read
   * @throws RuntimeException when a server is away; the present index stays in its place, or is
   *     known to be incomplete
   */
  long run(Projection projection) {
    Kind kind = projection.kind();
    Target fresh = indices.create(kind);
    List<EventHistory.Reading<?>> readings = new ArrayList<>();
    boolean promoted = false;
    try {
      for (Subscription<?> subscription : projection.into(fresh)) {
        readings.add(history.open(subscription));
      }
      long came = readOn(readings);
      long events = came;
      long before = Long.MAX_VALUE;
      // As long as it catches up.
      while (came > 0 && came < before) {
        before = came;
        came = readOn(readings);
        events += came;
      }
      indices.promote(kind, fresh);
      promoted = true;
      events += readOn(readings);
      indices.markComplete(fresh);
      log.info("{} rebuilt from {} events", kind, events);
      return events;
    } finally {
      readings.forEach(EventHistory.Reading::close);
      if (!promoted) {
        indices.drop(fresh);
      }
    }
  }

  /** All topics at once; each waits for a round trip at every event. */
  private static long readOn(List<EventHistory.Reading<?>> readings) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> all =
          readings.stream().map(reading -> threads.submit(reading::toPresentEnd)).toList();
      long events = 0;
      for (Future<Long> one : all) {
        events += one.get();
      }
      return events;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while rebuilding", stopping);
    }
  }
}
