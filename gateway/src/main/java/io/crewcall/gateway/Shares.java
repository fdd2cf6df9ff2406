package io.crewcall.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** So many of something for all callers together, of which one caller gets a part at most. */
final class Shares {
  private final int size;
  private final int ofOne;
  private final Semaphore left;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /**
   * @param percentOfOne how much of it one caller may take
   */
  Shares(int size, int percentOfOne) {
    this.size = size;
    this.ofOne = Math.max(1, Math.toIntExact((long) size * percentOfOne / 100));
    this.left = new Semaphore(size);
  }

  /**
   * Takes some more for a caller.
   *
   * @return whether there was so much
   */
  boolean take(String caller, int amount) {
    int sum = taken.merge(caller, amount, Integer::sum);
    if (sum <= ofOne && left.tryAcquire(amount)) {
      return true;
    }
    forget(caller, amount);
    return false;
  }

  /** Gives back what was taken. */
  void give(String caller, int amount) {
    forget(caller, amount);
    left.release(amount);
  }

  private void forget(String caller, int amount) {
    taken.computeIfPresent(caller, (name, had) -> had == amount ? null : had - amount);
  }

  /** What all callers together have now. */
  int taken() {
    return size - left.availablePermits();
  }
}
