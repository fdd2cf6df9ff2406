package io.crewcall.gig.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What workers gave a brand, as {@link BrandRatingJob} has computed it; read in cards. */
@Entity
@Immutable
class BrandRating {
  @Id private UUID brandId;

  /** Null when no review counts. */
  private @Nullable Double rating;

  private long reviewCount;
  private Instant asOf;

  @SuppressWarnings("NullAway.Init")
  protected BrandRating() {}
}
