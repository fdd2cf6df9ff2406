package io.crewcall.analytics.metric;

import java.util.List;

/** The middle of sorted numbers, or the mean of the two in the middle. */
final class Median {
  private Median() {}

  /**
   * @param sorted ascending, not empty
   */
  static double of(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
