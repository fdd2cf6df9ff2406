package io.crewcall.local.stack;

import io.crewcall.local.UserError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A server or service of the stack. Starting and stopping exclude each other; asking for its state
 * never waits.
 */
abstract class Unit {
  private final String name;
  private final int port;
  private final Path log;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile UnitState state = UnitState.STOPPED;
  private volatile boolean closed;
  private volatile Instant since = Instant.EPOCH;

  Unit(String name, int port, Path log) {
    this.name = name;
    this.port = port;
    this.log = log;
  }

  /** Starts it and returns when it is ready; throws a UserError when it does not become so. */
  abstract void launch();

  /** Ends it; does nothing when it does not run. */
  abstract void end();

  /** Whether it still runs. */
  abstract boolean alive();

  /** Its process; empty when it does not run or has no process of its own. */
  abstract OptionalLong pid();

  final String name() {
    return name;
  }

  final int port() {
    return port;
  }

  final Path log() {
    return log;
  }

  final UnitState state() {
    return state;
  }

  /** Since when it is ready. */
  final Instant since() {
    return since;
  }

  /** Whether a crash of it is to be told; not when something else tells it. */
  boolean tellsItsEnd() {
    return true;
  }

  /** How it ended, for a person, once it has. */
  String ending() {
    return "ended by itself";
  }

  final void start() {
    lock.lock();
    try {
      if (closed) {
        throw new UserError(name + " is not started any more: everything is stopping");
      }
      if (state == UnitState.READY && alive()) {
        return;
      }
      state = UnitState.STARTING;
      boolean ready = false;
      try {
        launch();
        ready = true;
      } finally {
        since = Instant.now();
        state = ready ? UnitState.READY : UnitState.FAILED;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Forbids starts from now on, while waiting for nothing. */
  final void close() {
    closed = true;
  }

  final void stop() {
    lock.lock();
    try {
      state = UnitState.STOPPED;
      end();
    } finally {
      lock.unlock();
    }
  }

  /**
   * To be called when it was found dead: marks it, unless somebody stopped or restarted it in the
   * meantime.
   */
  final boolean markFailed() {
    lock.lock();
    try {
      if (state != UnitState.READY || alive()) {
        return false;
      }
      state = UnitState.FAILED;
      end();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
