package io.crewcall.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does things for many, some at a time, and tells how far it is. */
final class Parallel {
  private final int atOnce;

  Parallel(int atOnce) {
    this.atOnce = atOnce;
  }

  /**
   * @param progress told how many are done
   * @return the results, in order
   */
  <T, R> List<R> each(List<T> items, Function<T, R> work, java.util.function.IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<R>> running = new ArrayList<>();
      for (T item : items) {
        running.add(
            threads.submit(() -> {
              R result = work.apply(item);
              progress.accept(done.incrementAndGet());
              return result;
            }));
      }
      List<R> results = new ArrayList<>();
      try {
        for (Future<R> one : running) {
          results.add(one.get());
        }
      } catch (ExecutionException failed) {
        threads.shutdownNow();
        throw new IllegalStateException(failed.getMessage(), failed);
      }
      return results;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
