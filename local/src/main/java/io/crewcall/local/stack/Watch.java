package io.crewcall.local.stack;

import io.crewcall.local.Progress;
import io.crewcall.local.UserError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Sees to it that what ends by itself is shown and started again: at once at first, then after
 * longer and longer waits.
 */
final class Watch {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofMinutes(2);

  private final List<Unit> units;
  private final Consumer<Unit> starter;
  private final Progress progress;
  private final Map<String, Backoff> backoffs = new ConcurrentHashMap<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * @param starter starts a unit, says so, and throws a UserError when it does not start
   */
  Watch(List<Unit> units, Consumer<Unit> starter, Progress progress) {
    this.units = units;
    this.starter = starter;
    this.progress = progress;
  }

  void start() {
    run(() -> {
      while (!stopped && sleep(INTERVAL)) {
        units.forEach(this::look);
      }
    });
  }

  /** Ends the watch and the starts that are going on. */
  void stop() {
    stopped = true;
    threads.forEach(Thread::interrupt);
  }

  private void run(Runnable work) {
    Thread thread =
        Thread.ofVirtual()
            .unstarted(() -> {
              try {
                work.run();
              } finally {
                threads.remove(Thread.currentThread());
              }
            });
    threads.add(thread);
    thread.start();
  }

  private void look(Unit unit) {
    if (unit.state() == UnitState.READY && !unit.alive() && !stopped) {
      boolean told = unit.tellsItsEnd();
      String ending = unit.ending();
      if (unit.markFailed()) {
        run(() -> startAgain(unit, told, ending));
      }
    }
  }

  private void startAgain(Unit unit, boolean told, String ending) {
    Backoff backoff =
        backoffs.computeIfAbsent(unit.name(), name -> new Backoff(FIRST_WAIT, LONGEST_WAIT, CALM));
    String what = ending;
    boolean tell = told;
    while (!stopped && unit.state() == UnitState.FAILED) {
      Duration wait = backoff.next(System.nanoTime());
      if (tell) {
        progress.line(
            "%-19s %s; starting it again in %d s; its log: %s"
                .formatted(unit.name(), what, wait.toSeconds(), unit.log()));
      }
      if (!sleep(wait) || stopped || unit.state() != UnitState.FAILED) {
        return;
      }
      try {
        starter.accept(unit);
        return;
      } catch (UserError e) {
        what = "did not start";
        tell = !stopped;
      }
    }
  }

  private static boolean sleep(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
