package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementReviews;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens the pair when an engagement ends, and knows who still may write. */
@Service
class ReviewPairService implements EngagementReviews {
  private static final Set<Actor> SIDES = Set.of(Actor.HIRER, Actor.WORKER);
  private final ReviewPairRepository pairs;
  private final DatabaseClock clock;

  ReviewPairService(ReviewPairRepository pairs, DatabaseClock clock) {
    this.pairs = pairs;
    this.clock = clock;
  }

  /** One that was cancelled before it began has nothing to review. */
  @Override
  public void ended(Engagement engagement) {
    Instant end = engagement.completedAt() == null ? clock.now() : engagement.completedAt();
    EngagementTerms terms = engagement.terms();
    if (!end.isBefore(terms.startedAt())) {
      pairs.save(new ReviewPair(terms, engagement.id(), end));
    }
  }

  /** Looks at the caller's own side only: what the other side did is sealed. */
  @Override
  public Set<UUID> awaiting(Caller caller, List<Engagement> engagements) {
    List<UUID> own =
        engagements.stream()
            .filter(engagement -> !Collections.disjoint(engagement.parts(caller), SIDES))
            .map(Engagement::id)
            .toList();
    return own.isEmpty() ? Set.of() : pairs.awaiting(own, caller.id());
  }
}
