package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementProblems;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.ContentKind;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing, reading and answering reviews. */
@Service
class ReviewService {
  private final ReviewRepository reviews;
  private final ReviewPairRepository pairs;
  private final RevealReviewsService reveal;
  private final EndorsableSkills skills;
  private final EngagementRepository engagements;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  ReviewService(
      ReviewRepository reviews,
      ReviewPairRepository pairs,
      RevealReviewsService reveal,
      EndorsableSkills skills,
      EngagementRepository engagements,
      IdGenerator ids,
      DatabaseClock clock) {
    this.reviews = reviews;
    this.pairs = pairs;
    this.reveal = reveal;
    this.skills = skills;
    this.engagements = engagements;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores what the caller's side says, sealed; with the second side both are revealed. */
  @Transactional
  Review write(UUID engagementId, ReviewRequest request, Caller caller) {
    Engagement engagement = visible(engagementId, caller);
    Side side = side(engagement, caller);
    ReviewPair pair = pairs.lockByEngagement(engagementId).orElseThrow(() -> notEnded(engagement));
    boolean written =
        reviews.findByEngagement(engagementId).stream().anyMatch(review -> review.side() == side);
    Instant now = clock.now();
    boolean complete = pair.write(side, written, now);
    Review.Words words =
        new Review.Words(
            request.rating(),
            blankToNull(request.text()),
            skills.of(engagement, pair.subject(side), request.skills()));
    Review review = reviews.save(new Review(ids.next(), engagement, side, caller.id(), words, now));
    if (complete) {
      reveal.reveal(engagementId, now);
    }
    return review;
  }

  /** What the caller may read of an engagement's reviews: the revealed ones, and one's own. */
  @Transactional(readOnly = true)
  List<Review> readableOf(UUID engagementId, Caller caller) {
    visible(engagementId, caller);
    return reviews.findByEngagement(engagementId).stream()
        .filter(review -> review.readableBy(caller))
        .toList();
  }

  Review readable(UUID id, @Nullable Caller caller) {
    return reviews
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ContentKind.REVIEW::notFound);
  }

  @Transactional
  Review reply(UUID id, String text, Caller caller) {
    Review review =
        reviews
            .lockById(id)
            .filter(found -> found.readableBy(caller))
            .orElseThrow(ContentKind.REVIEW::notFound);
    review.reply(text, caller, clock.now());
    return reviews.save(review);
  }

  private Engagement visible(UUID id, Caller caller) {
    return engagements
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  private static Side side(Engagement engagement, Caller caller) {
    Set<Actor> parts = engagement.parts(caller);
    if (parts.contains(Actor.WORKER)) {
      return Side.WORKER;
    }
    if (parts.contains(Actor.HIRER)) {
      return Side.HIRER;
    }
    throw Problem.forbidden("NOT_YOUR_PART", "Only the two sides of an engagement review it.")
        .exception();
  }

  private static RuntimeException notEnded(Engagement engagement) {
    return Problem.conflict(
            "NOT_REVIEWABLE",
            "This engagement is " + engagement.status() + "; reviews follow its end.")
        .exception();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
