package io.crewcall.local.process;

import io.crewcall.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that the launcher started: its output goes to a log, its id is written down until it
 * has ended.
 */
public final class ManagedProcess {
  private static final long LARGEST_LOG_BYTES = 20L << 20;

  private final String name;
  private final Process process;
  private final Path records;

  private ManagedProcess(String name, Process process, Path records) {
    this.name = name;
    this.process = process;
    this.records = records;
  }

  /** Where a process's standard output goes. */
  public enum Output {
    /** To the log, with the errors; nothing is read from its standard input. */
    LOG,
    /** To the launcher, which also holds its standard input; only the errors go to the log. */
    LAUNCHER
  }

  /**
   * Starts a process.
   *
   * @param name under which it is written down
   * @param command to run
   * @param folder its working directory
   * @param log appended to; an overlong one is set aside
   * @param records folder of the records
   */
  public static ManagedProcess start(
      String name, List<String> command, Path folder, Path log, Path records, Output output) {
    try {
      rotate(log);
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      // glibc's arena per thread costs tens of megabytes and buys nothing at this size.
      builder.environment().put("MALLOC_ARENA_MAX", "2");
      ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
      switch (output) {
        case LOG ->
            builder
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(toLog);
        case LAUNCHER -> builder.redirectError(toLog);
      }
      Process process = builder.start();
      RecordedProcess.write(records, name, process.toHandle());
      return new ManagedProcess(name, process, records);
    } catch (IOException e) {
      throw new UserError(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The process with its streams. */
  public Process process() {
    return process;
  }

  /** Its id. */
  public long pid() {
    return process.pid();
  }

  /** Whether it has not ended. */
  public boolean alive() {
    return process.isAlive();
  }

  /** How it ended, for a person: "status 1" or "signal 9". */
  public String ending() {
    int status = process.exitValue();
    return status > 128 && status < 160 ? "signal " + (status - 128) : "status " + status;
  }

  /**
   * Asks it to end, and kills it when it does not.
   *
   * @return whether it ended by itself
   */
  public boolean stop(Duration patience) {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroy();
    boolean orderly = waitFor(patience);
    if (!orderly) {
      process.destroyForcibly();
      waitFor(Duration.ofSeconds(5));
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
    RecordedProcess.remove(records, name);
    return orderly;
  }

  private boolean waitFor(Duration patience) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        try {
          return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true; // whoever stops a process wants it stopped
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
