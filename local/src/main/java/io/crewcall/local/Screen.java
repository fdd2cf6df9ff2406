package io.crewcall.local;

import java.io.PrintStream;

/** The terminal: lines stay, what is going on right now is overwritten. */
final class Screen implements Progress {
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean overwrites;
  private boolean transientShown;

  /**
   * @param overwrites whether the output is a terminal; elsewhere only lines are shown
   */
  Screen(PrintStream out, boolean overwrites) {
    this.out = out;
    this.overwrites = overwrites;
  }

  @Override
  public synchronized void line(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  @Override
  public synchronized void busy(String text) {
    if (overwrites) {
      clear();
      out.print("... " + text);
      out.flush();
      transientShown = true;
    }
  }

  private void clear() {
    if (transientShown) {
      out.print(CLEAR);
      transientShown = false;
    }
  }
}
