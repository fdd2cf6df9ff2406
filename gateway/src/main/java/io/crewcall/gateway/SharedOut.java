package io.crewcall.gateway;

/** So many of something, a quarter for strangers, so that they leave the rest to others. */
final class SharedOut {
  private final Shares strangers;
  private final Shares signedIn;

  /**
   * @param percentOfOne how much of either one caller may take
   */
  SharedOut(int size, int percentOfOne) {
    int quarter = Math.max(1, size / 4);
    this.strangers = new Shares(quarter, percentOfOne);
    this.signedIn = new Shares(size - quarter, percentOfOne);
  }

  Shares of(Caller caller) {
    return caller.signedIn() ? signedIn : strangers;
  }

  /** What all callers together have now. */
  int taken() {
    return strangers.taken() + signedIn.taken();
  }
}
