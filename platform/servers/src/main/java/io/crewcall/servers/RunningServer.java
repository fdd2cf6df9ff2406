package io.crewcall.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A server process that was started here and answered. Closing it stops it. */
public final class RunningServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final int port;
  private final Path logFile;
  private final ProcessHandle process;
  private final String stopSignal;
  private final Path note;
  private final Runnable afterOrderlyStop;
  private boolean stopped;

  RunningServer(
      String name,
      int port,
      Path logFile,
      ProcessHandle process,
      String stopSignal,
      Path note,
      Runnable afterOrderlyStop) {
    this.name = name;
    this.port = port;
    this.logFile = logFile;
    this.process = process;
    this.stopSignal = stopSignal;
    this.note = note;
    this.afterOrderlyStop = afterOrderlyStop;
  }

  /** {@code postgres}, {@code kafka}, {@code elasticsearch} or {@code s3}. */
  public String name() {
    return name;
  }

  /** The port on 127.0.0.1 that clients connect to. */
  public int port() {
    return port;
  }

  /** Process id of the server; of Elasticsearch, of the process that holds the server. */
  public long pid() {
    return process.pid();
  }

  /** Standard output and error of this run. */
  public Path logFile() {
    return logFile;
  }

  /** Whether the process has not ended. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Completes when the process ends, for whatever reason. */
  public CompletableFuture<RunningServer> onExit() {
    return process.onExit().thenApply(ended -> this);
  }

  /**
   * Ends the process and all it started: asks first, forces after {@code patience}. May be called
   * again.
   *
   * @return whether the server ended in order, within the time
   */
  public synchronized boolean stop(Duration patience) {
    if (stopped) {
      return true;
    }
    stopped = true;
    Set<ProcessHandle> all = new LinkedHashSet<>();
    all.add(process);
    process.descendants().forEach(all::add);
    boolean orderly = process.isAlive();
    if (orderly) {
      Signals.send(process, stopSignal);
    }
    orderly &= Signals.end(all, patience);
    Leftovers.forget(note);
    if (orderly) {
      afterOrderlyStop.run();
    }
    return orderly;
  }

  @Override
  public void close() {
    stop(PATIENCE);
  }
}
