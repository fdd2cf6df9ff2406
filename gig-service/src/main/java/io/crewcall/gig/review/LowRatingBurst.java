package io.crewcall.gig.review;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.Decision.Verdict;
import io.crewcall.gig.moderation.Moderated;
import io.crewcall.gig.moderation.ModerationLog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An abuse guard: when within a week three or more people whose accounts were younger than 14 days
 * rate somebody 2 or less, their reviews are held for an admin. What an admin has restored is left
 * alone.
 */
@Component
class LowRatingBurst {
  private static final int MANY = 3;
  private static final int LOW = 2;
  private final JdbcClient jdbc;
  private final Reviews reviews;
  private final ModerationLog moderation;

  LowRatingBurst(JdbcClient jdbc, Reviews reviews, ModerationLog moderation) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.moderation = moderation;
  }

  /**
   * Holds the burst that a review, revealed by this very transaction, is part of.
   *
   * @return the reviews held now
   */
  Set<UUID> hold(Review revealed) {
    if (revealed.rating() > LOW) {
      return Set.of();
    }
    // One after the other per subject, or two that complete a burst would not see each other.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 4712))")
        .param("subject", revealed.subjectId().toString())
        .query((row, number) -> true)
        .list();
    List<Suspect> suspects = suspects(revealed.subjectId());
    boolean part = suspects.stream().anyMatch(suspect -> suspect.id().equals(revealed.id()));
    if (!part || suspects.stream().map(Suspect::author).distinct().count() < MANY) {
      return Set.of();
    }
    Set<UUID> held = new HashSet<>();
    for (Suspect suspect : suspects) {
      Review review = reviews.lock(suspect.id()).orElseThrow();
      StandingLifecycle.TABLE
          .find(review.standing(), StandingAction.HOLD, Set.of(Actor.PLATFORM))
          .ifPresent(transition -> {
            reviews.move(review, transition);
            moderation.decided(
                Moderated.REVIEW,
                review.id(),
                Verdict.HOLD,
                null,
                "A burst of low ratings by young accounts");
            held.add(review.id());
          });
    }
    return held;
  }

  private record Suspect(UUID id, UUID author) {}

  private List<Suspect> suspects(UUID subjectId) {
    return jdbc.sql(
            """
            select review.id, review.author_id
            from review join user_replica person on person.user_id = review.author_id
            where review.subject_id = :subject and review.rating <= 2
              and review.revealed_at > database_time() - interval '7 days'
              and review.written_at < person.joined_at + interval '14 days'
              and review.status in ('REVEALED', 'REPORTED', 'HELD')
            order by review.id
            """)
        .param("subject", subjectId)
        .query((row, number) ->
            new Suspect(row.getObject("id", UUID.class), row.getObject("author_id", UUID.class)))
        .list();
  }
}
