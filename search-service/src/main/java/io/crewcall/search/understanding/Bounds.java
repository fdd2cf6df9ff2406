package io.crewcall.search.understanding;

import org.jspecify.annotations.Nullable;

/**
 * Between what and what a figure shall be, or which way it is better.
 *
 * @param order 1 when more is better, -1 when less is, else 0
 */
public record Bounds(@Nullable Double least, @Nullable Double most, int order) {
  static Bounds atMost(double most) {
    return new Bounds(null, most, 0);
  }

  static Bounds atLeast(double least) {
    return new Bounds(least, null, 0);
  }

  static Bounds between(double least, double most) {
    return new Bounds(Math.min(least, most), Math.max(least, most), 0);
  }

  static Bounds more() {
    return new Bounds(null, null, 1);
  }

  static Bounds less() {
    return new Bounds(null, null, -1);
  }
}
