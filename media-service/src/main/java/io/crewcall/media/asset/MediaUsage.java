package io.crewcall.media.asset;

/**
 * What a person has stored or may upload by forms they hold, of what they may have.
 *
 * @param usedBytes by files that are there, are being looked at, or were only announced
 */
record MediaUsage(long usedBytes, long limitBytes) {

  long freeBytes() {
    return Math.max(0, limitBytes - usedBytes);
  }
}
