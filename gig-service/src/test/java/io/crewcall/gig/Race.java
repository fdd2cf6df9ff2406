package io.crewcall.gig;

import io.crewcall.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many calls at the same moment, over and over. {@code -Dcrewcall.race.rounds=200} for long. */
public final class Race {
  public static final int THREADS = 32;
  public static final String OK = "ok";
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 8);

  private Race() {}

  /** Something that may be refused. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws Exception;
  }

  /** One round of a race. */
  @FunctionalInterface
  public interface Round {
    void run() throws Exception;
  }

  public static void rounds(Round round) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      round.run();
    }
  }

  /** {@link #THREADS} attempts at once. */
  public static List<String> together(IntFunction<Attempt> attempts) throws Exception {
    List<Attempt> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      all.add(attempts.apply(i));
    }
    return together(all);
  }

  /**
   * Attempts at once.
   *
   * @return {@link #OK}, the problem code or the name of the exception, in the order of the
   *     attempts
   */
  public static List<String> together(List<Attempt> attempts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(attempts.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> running = new ArrayList<>();
      for (Attempt attempt : attempts) {
        Callable<String> call =
            () -> {
              start.await();
              return outcome(attempt);
            };
        running.add(threads.submit(call));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> outcome : running) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }

  private static String outcome(Attempt attempt) {
    try {
      attempt.run();
      return OK;
    } catch (ProblemException refused) {
      return refused.problem().code();
    } catch (Exception fault) {
      return fault.toString();
    }
  }

  public static int count(List<String> outcomes, String wanted) {
    return Collections.frequency(outcomes, wanted);
  }
}
