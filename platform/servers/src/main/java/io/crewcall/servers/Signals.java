package io.crewcall.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How processes are told to end. */
final class Signals {
  /** The JVM's orderly end. */
  static final String TERMINATE = "TERM";

  /** PostgreSQL's fast shutdown: ends sessions and closes the data in order. */
  static final String INTERRUPT = "INT";

  private static final long AFTER_FORCE_SECONDS = 5;
  private static final long POLL_MILLISECONDS = 20;

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
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    try {
      while (processes.stream().anyMatch(Signals::runs)) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Whether a process has not ended. One that has ended stays in Linux's table until its parent
   * asks for its status, which the first process of a container may never do.
   */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && !awaitsItsParent(process.pid());
  }

  private static boolean awaitsItsParent(long pid) {
    try {
      String status = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The state follows the name, which is in parentheses and may contain anything.
      return status.startsWith(" Z", status.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return false;
    }
  }
}
