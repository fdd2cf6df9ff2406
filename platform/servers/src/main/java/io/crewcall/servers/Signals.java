package io.crewcall.servers;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How processes are told to end. */
final class Signals {
  /** The JVM's orderly end. */
  static final String TERMINATE = "TERM";

  /** PostgreSQL's fast shutdown: ends sessions and closes the data in order. */
  static final String INTERRUPT = "INT";

  private static final long AFTER_FORCE_SECONDS = 5;

  private Signals() {}

  static void send(ProcessHandle process, String signal) {
    if (!Commands.run("kill", "-" + signal, Long.toString(process.pid())).succeeded()) {
      process.destroy();
    }
  }

  /**
   * Waits for all to end, and ends by force those that do not in time.
   *
   * @return whether all ended by themselves
   */
  static boolean end(Collection<ProcessHandle> processes, Duration patience) {
    if (ended(processes, patience.toMillis())) {
      return true;
    }
    processes.forEach(ProcessHandle::destroyForcibly);
    ended(processes, TimeUnit.SECONDS.toMillis(AFTER_FORCE_SECONDS));
    return false;
  }

  private static boolean ended(Collection<ProcessHandle> processes, long milliseconds) {
    try {
      CompletableFuture.allOf(
              processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(milliseconds, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
