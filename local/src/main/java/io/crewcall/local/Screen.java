package io.crewcall.local;

import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The terminal: lines stay, what is going on right now is overwritten. A log or a pipe, where
 * nothing can be overwritten, is told what is going on when nothing else was said for a while.
 */
final class Screen implements Progress {
  private static final String CLEAR = "\r\u001b[K";
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final PrintStream out;
  private final boolean overwrites;
  private final Duration silence;
  private final long begun = System.nanoTime();
  private @Nullable String busy;
  private boolean transientShown;
  private boolean reminding;

  /**
   * @param overwrites whether the output is a terminal
   */
  Screen(PrintStream out, boolean overwrites) {
    this(out, overwrites, SILENCE);
  }

  /**
   * @param silence after which an output that is no terminal is told what is going on
   */
  Screen(PrintStream out, boolean overwrites, Duration silence) {
    this.out = out;
    this.overwrites = overwrites;
    this.silence = silence;
  }

  @Override
  public synchronized void line(String text) {
    clear();
    out.println(text);
    out.flush();
    notifyAll();
  }

  @Override
  public synchronized void busy(String text) {
    busy = text;
    if (overwrites) {
      clear();
      out.print("... " + text);
      out.flush();
      transientShown = true;
    } else if (!reminding) {
      reminding = true;
      Thread.ofVirtual().name("screen").start(this::remind);
    }
  }

  /** Every line begins a new silence. */
  private synchronized void remind() {
    try {
      while (true) {
        long until = System.nanoTime() + silence.toNanos();
        wait(silence.toMillis());
        if (System.nanoTime() >= until && busy != null) {
          out.printf("... %s (%d s)%n", busy, (System.nanoTime() - begun) / 1_000_000_000);
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void clear() {
    if (transientShown) {
      out.print(CLEAR);
      transientShown = false;
    }
  }
}
