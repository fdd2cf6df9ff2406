package io.crewcall.platform.replicas.person;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the public scorecard adds to a person's card. */
@Entity
@Table(name = "scorecard_card")
public class ScorecardCard extends Replica<UUID> {
  @Id private UUID userId;
  @Nullable Double rating;
  long reviewCount;
  @Nullable Double successScore;
  @Nullable Double responseHours;
  @Nullable Double hirerRating;
  long hirerReviewCount;
  @Nullable Instant asOf;

  @SuppressWarnings("NullAway.Init")
  protected ScorecardCard() {}

  ScorecardCard(UUID userId) {
    this.userId = userId;
  }

  void take(ScorecardState scorecard) {
    Long asHirer = scorecard.hirerReviewCount();
    rating = scorecard.rating();
    reviewCount = scorecard.reviewCount();
    successScore = scorecard.successScore();
    responseHours = scorecard.responseHours();
    hirerRating = scorecard.hirerRating();
    hirerReviewCount = asHirer == null ? 0 : asHirer;
    asOf = scorecard.asOf();
  }

  void clear() {
    rating = null;
    reviewCount = 0;
    successScore = null;
    responseHours = null;
    hirerRating = null;
    hirerReviewCount = 0;
    asOf = null;
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
