package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The parts of a load, one after the other, each with many things to do, some at a time. */
final class Stages {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(20);

  private final Parallel parallel;
  private final Progress progress;

  Stages(Parallel parallel, Progress progress) {
    this.parallel = parallel;
    this.progress = progress;
  }

  /** Does all of it; tells how far it is, what is left, and in the end how long it took. */
  void all(String what, List<Runnable> work) {
    long start = System.nanoTime();
    AtomicLong told = new AtomicLong(start);
    parallel.each(
        work,
        one -> {
          one.run();
          return true;
        },
        done -> {
          long now = System.nanoTime();
          String state = state(what, done, work.size(), now - start);
          progress.busy(state);
          long last = told.get();
          if (now - last > BETWEEN_LINES.toNanos() && told.compareAndSet(last, now)) {
            progress.line(state);
          }
        });
    if (!work.isEmpty()) {
      progress.line(
          "demo data           %-8s %,6d in %.1f s"
              .formatted(what, work.size(), (System.nanoTime() - start) / 1e9));
    }
  }

  private static String state(String what, int done, int all, long nanos) {
    double seconds = nanos / 1e9;
    return "demo data           %-8s %,6d of %,d after %.0f s, some %.0f s left"
        .formatted(what, done, all, seconds, seconds / done * (all - done));
  }
}
