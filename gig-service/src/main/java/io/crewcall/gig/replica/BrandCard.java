package io.crewcall.gig.replica;

import io.crewcall.gig.replica.Person.Rating;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand as a row of a list shows it.
 *
 * @param logoUrl a lasting address
 * @param hirerRating by those who worked for it, whoever posted; null while there are too few
 *     reviews to show it
 * @param figuresAsOf when the rating was computed
 */
public record BrandCard(
    UUID id,
    String name,
    @Nullable String logoUrl,
    @Nullable Rating hirerRating,
    @Nullable Instant figuresAsOf) {
  /** From here on no single review can be told from it. */
  private static final long FEWEST = 3;

  /** As it is read; counts are null for a brand that was never rated. */
  BrandCard(
      UUID id,
      String name,
      @Nullable String logoUrl,
      @Nullable Double mean,
      @Nullable Long count,
      @Nullable Instant asOf) {
    this(id, name, logoUrl, shown(mean, count), shown(mean, count) == null ? null : asOf);
  }

  /** With one decimal, as on the brand's page. */
  private static @Nullable Rating shown(@Nullable Double mean, @Nullable Long count) {
    return mean == null || count == null || count < FEWEST
        ? null
        : new Rating(Math.round(mean * 10) / 10.0, count);
  }
}
