package io.crewcall.gateway.limit;

/**
 * The quota of one caller (the generic cell rate algorithm: the whole state is the moment at which
 * the quota is full again). What is taken is also kept as a debt to tell the other instances.
 */
final class Bucket {
  private final Policy policy;
  private final Quota quota;
  private long fullAt;
  private long untold;
  private long beingTold;

  /**
   * @param now as of {@link System#nanoTime()}, like all times here
   */
  Bucket(Policy policy, Quota quota, long now) {
    this.policy = policy;
    this.quota = quota;
    this.fullAt = now;
  }

  /** Takes one request, if one is left. */
  synchronized Level take(long now) {
    Level level = look(now);
    if (!level.allowed()) {
      return level;
    }
    fullAt = now + debt(now) + quota.step();
    untold += quota.step();
    return new Level(policy, true, level.remaining() - 1, fullAt - now, 0);
  }

  /** What is left, without taking any. */
  synchronized Level look(long now) {
    long debt = debt(now);
    long wait = Math.max(0, debt + quota.step() - quota.depth());
    long remaining = Math.max(0, (quota.depth() - debt) / quota.step());
    return new Level(policy, wait == 0, wait == 0 ? remaining : 0, debt, wait);
  }

  /** Whether so much is untold that the others should know soon. */
  synchronized boolean urgent() {
    return untold * 4 >= quota.depth();
  }

  /** What the others do not know yet, in nanoseconds of debt; nothing when it has been repaid. */
  synchronized long tell(long now) {
    beingTold = Math.min(untold, debt(now));
    untold = 0;
    return beingTold;
  }

  /** All instances together owe this much as of now, what was told last included. */
  synchronized void told(long debtOfAll, long now) {
    beingTold = 0;
    fullAt = now + Math.max(0, debtOfAll) + untold;
  }

  /** The others could not be told: next time. */
  synchronized void notTold() {
    untold += beingTold;
    beingTold = 0;
  }

  private long debt(long now) {
    return Math.max(0, fullAt - now);
  }
}
