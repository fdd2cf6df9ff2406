package io.crewcall.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing many times at the same moment. */
public final class Concurrently {
  private Concurrently() {}

  public static <T> List<T> run(int times, IntFunction<T> work) throws Exception {
    CountDownLatch ready = new CountDownLatch(times);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(
            threads.submit(() -> {
              ready.countDown();
              go.await();
              return work.apply(number);
            }));
      }
      ready.await();
      go.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    }
  }
}
