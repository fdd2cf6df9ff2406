package io.crewcall.brand.hirer;

import org.jspecify.annotations.Nullable;

/**
 * A brand as those know it who have worked for it.
 *
 * @param rating by its workers; null while there are too few reviews to show it
 * @param openGigs that it takes applications for
 * @param engagementsCompleted without those of its own team
 */
public record HirerFigures(@Nullable BrandRating rating, long openGigs, long engagementsCompleted) {

  /**
   * A mean of reviews.
   *
   * @param value from 1 to 5, with one decimal
   */
  public record BrandRating(double value, long count) {
    /** From here on no single review can be told from it. */
    private static final long FEWEST = 3;

    static @Nullable BrandRating of(@Nullable Double mean, long count) {
      return mean == null || count < FEWEST
          ? null
          : new BrandRating(Math.round(mean * 10) / 10.0, count);
    }
  }
}
