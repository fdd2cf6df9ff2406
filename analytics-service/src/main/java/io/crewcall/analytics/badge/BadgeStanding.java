package io.crewcall.analytics.badge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a user stands with a badge.
 *
 * @param weeks in how many of the last 16 weeks the condition held
 * @param holds whether it holds now
 * @param value the figure as of now; null while it counts too few facts
 * @param n how many facts the figure counts
 * @param changesOn the Monday on which the badge is awarded or lost if the figure stays as it is;
 *     null when it would stay as it is too
 * @param more how many good facts in a row make the condition hold; null when it holds, or where
 *     the figure has a window and older facts leave it
 */
public record BadgeStanding(
    Badge badge,
    Status status,
    int weeks,
    boolean holds,
    @Nullable Double value,
    long n,
    @Nullable LocalDate changesOn,
    @Nullable Long more) {

  /** Awarded or not, and whether that lasts. */
  public enum Status {
    AWARDED,
    /** Awarded, and lost if the figure stays as it is. */
    ENDANGERED,
    /** Not awarded, and awarded if the figure stays as it is. */
    IN_REACH,
    OPEN
  }

  public boolean awarded() {
    return status == Status.AWARDED || status == Status.ENDANGERED;
  }
}
