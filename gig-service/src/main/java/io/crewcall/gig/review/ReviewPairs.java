package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementReviews;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the pair when an engagement ends, and knows who still may write. */
@Component
class ReviewPairs implements EngagementReviews {
  private static final Set<Actor> SIDES = Set.of(Actor.HIRER, Actor.WORKER);
  private final Reviews reviews;
  private final JdbcClient jdbc;
  private final DatabaseClock clock;

  ReviewPairs(Reviews reviews, JdbcClient jdbc, DatabaseClock clock) {
    this.reviews = reviews;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void ended(Engagement engagement) {
    Instant end = engagement.completedAt() == null ? clock.now() : engagement.completedAt();
    // What was called off before it began has nothing in it to speak of.
    if (!end.isBefore(engagement.terms().startedAt())) {
      reviews.open(engagement, end);
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
    if (own.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select engagement_id from review_pair pair
            where engagement_id in (:ids) and status <> 'REVEALED'
              and reveals_at > database_time()
              and not exists (
                select 1 from review where review.engagement_id = pair.engagement_id
                  and side = case when pair.worker_id = :me then 'WORKER' else 'HIRER' end)
            """)
        .param("ids", own)
        .param("me", caller.id())
        .query((row, number) -> Columns.uuid(row, "engagement_id"))
        .set();
  }
}
