package io.crewcall.brand.hirer;

import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a worker gave for the hirer of an engagement, once it was revealed. */
@Entity
@Table(name = "hirer_review")
class HirerReview extends Replica<UUID> {
  @Id private UUID reviewId;
  private UUID engagementId;
  private int rating;

  /** False while it is held or after it was removed. */
  private boolean visible;

  @SuppressWarnings("NullAway.Init")
  protected HirerReview() {}

  @SuppressWarnings("NullAway.Init") // an event fills it before it is stored
  HirerReview(UUID reviewId) {
    this.reviewId = reviewId;
  }

  void take(ReviewState review) {
    engagementId = review.engagementId();
    rating = review.rating();
    visible = review.visible();
  }

  @Override
  public UUID getId() {
    return reviewId;
  }
}
