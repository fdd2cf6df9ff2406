package io.crewcall.campaign.report;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What analytics-service says about a creator in public. */
@Entity
@Table(name = "scorecard_replica")
class ScorecardReplica extends Replica<UUID> {
  @Id private UUID userId;
  private @Nullable Double rating;
  private long reviewCount;
  private @Nullable Double successScore;
  private @Nullable Double onTimeRate;

  @SuppressWarnings("NullAway.Init")
  protected ScorecardReplica() {}

  ScorecardReplica(UUID userId) {
    this.userId = userId;
  }

  void take(ScorecardState card) {
    rating = card.rating();
    reviewCount = card.reviewCount();
    successScore = card.successScore();
    onTimeRate = card.onTimeRate();
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
