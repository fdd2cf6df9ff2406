package io.crewcall.gig.review;

import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * Both reviews of an engagement that has ended. Whoever writes or reveals locks the pair first, so
 * that of two sides at once one is second and reveals both.
 */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "engagement_id"))
class ReviewPair extends KeyedEntity {
  private static final Duration WINDOW = Duration.ofHours(14 * 24);
  private UUID hirerId;
  private UUID workerId;
  private @Nullable UUID brandId;

  @Enumerated(EnumType.STRING)
  private ReviewPairStatus status;

  private Instant revealsAt;
  private @Nullable Instant revealedAt;

  /** Whether the worker is in the team of the brand that hired, or was found to have been. */
  @Formula(
      """
      exists (select 1 from engagement e where e.id = engagement_id and (e.own_brand
        or exists (select 1 from brand_member m
          where m.brand_id = e.brand_id and m.user_id = e.worker_id)))
      """)
  private boolean ownBrand;

  @SuppressWarnings("NullAway.Init")
  protected ReviewPair() {}

  ReviewPair(EngagementTerms terms, UUID engagementId, Instant endedAt) {
    super(engagementId);
    this.hirerId = terms.hirerId();
    this.workerId = terms.workerId();
    this.brandId = terms.brandId();
    this.status = ReviewPairStatus.OPEN;
    this.revealsAt = endedAt.plus(WINDOW);
  }

  /**
   * One side writes.
   *
   * @param written whether that side has written before
   * @return whether both are in now, so that they are revealed
   */
  boolean write(Side side, boolean written, Instant now) {
    ReviewPairLifecycle.Context context = new ReviewPairLifecycle.Context(this, written, now);
    ReviewPairLifecycle.ONCE_PER_SIDE.check(context);
    move(ReviewPairAction.WRITE, side == Side.HIRER ? Actor.HIRER : Actor.WORKER, context);
    return status == ReviewPairStatus.REVEALED;
  }

  /** The time for reviews has passed: what there is is revealed. */
  void reveal(Instant now) {
    move(ReviewPairAction.REVEAL, Actor.TIMER, new ReviewPairLifecycle.Context(this, false, now));
  }

  private void move(ReviewPairAction action, Actor actor, ReviewPairLifecycle.Context context) {
    status = ReviewPairLifecycle.TABLE.require(status, action, Set.of(actor), context).to();
    if (status == ReviewPairStatus.REVEALED) {
      revealedAt = context.now();
    }
  }

  UUID subject(Side author) {
    return author == Side.HIRER ? workerId : hirerId;
  }

  boolean ownBrand() {
    return ownBrand;
  }

  UUID engagementId() {
    return getId();
  }

  Instant revealsAt() {
    return revealsAt;
  }
}
