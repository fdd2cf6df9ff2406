package io.crewcall.gig.review;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementProblems;
import io.crewcall.gig.engagement.Engagements;
import io.crewcall.gig.lifecycle.Actor;
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

/** Writing and reading the reviews of one engagement. */
@Service
class Reviewing {
  private final Reviews reviews;
  private final ReviewReveal reveal;
  private final EndorsableSkills skills;
  private final Engagements engagements;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Reviewing(
      Reviews reviews,
      ReviewReveal reveal,
      EndorsableSkills skills,
      Engagements engagements,
      IdGenerator ids,
      DatabaseClock clock) {
    this.reviews = reviews;
    this.reveal = reveal;
    this.skills = skills;
    this.engagements = engagements;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores what the caller's side says. The pair is locked, so that of two sides at once one is
   * second and reveals both.
   */
  @Transactional
  Review write(UUID engagementId, ReviewRequest request, Caller caller) {
    Engagement engagement = visible(engagementId, caller);
    Review.Side side = side(engagement, caller);
    Reviews.Pair pair = reviews.lockPair(engagementId).orElseThrow(() -> notEnded(engagement));
    List<Review> written = reviews.of(engagementId);
    if (written.stream().anyMatch(review -> review.side() == side)) {
      throw Problem.conflict("ALREADY_REVIEWED", "Your side has written its review.").exception();
    }
    Instant now = clock.now();
    PairStatus next =
        ReviewLifecycle.TABLE.require(pair.status(), ReviewAction.WRITE, Set.of(actor(side))).to();
    if (!now.isBefore(pair.revealsAt())) {
      throw Problem.conflict("REVIEW_WINDOW_CLOSED", "The time for reviews has passed.")
          .exception();
    }
    UUID subject =
        side == Review.Side.HIRER ? engagement.terms().workerId() : engagement.terms().hirerId();
    UUID id = ids.next();
    reviews.insert(
        new Reviews.Words(
            id,
            engagementId,
            side,
            caller.id(),
            subject,
            request.rating(),
            blankToNull(request.text()),
            skills.of(engagement, subject, request.skills())),
        now);
    if (next == PairStatus.REVEALED) {
      reveal.reveal(engagementId, now);
    } else {
      reviews.mark(engagementId, next);
    }
    return reviews.find(id).orElseThrow();
  }

  /** What the caller may read of an engagement's reviews: the revealed ones, and one's own. */
  @Transactional(readOnly = true)
  List<Review> readable(UUID engagementId, Caller caller) {
    visible(engagementId, caller);
    return reviews.of(engagementId).stream().filter(review -> review.readableBy(caller)).toList();
  }

  private Engagement visible(UUID id, Caller caller) {
    return engagements
        .find(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  static Review.Side side(Engagement engagement, Caller caller) {
    Set<Actor> parts = engagement.parts(caller);
    if (parts.contains(Actor.WORKER)) {
      return Review.Side.WORKER;
    }
    if (parts.contains(Actor.HIRER)) {
      return Review.Side.HIRER;
    }
    throw Problem.forbidden("NOT_YOUR_PART", "Only the two sides of an engagement review it.")
        .exception();
  }

  private static Actor actor(Review.Side side) {
    return switch (side) {
      case HIRER -> Actor.HIRER;
      case WORKER -> Actor.WORKER;
    };
  }

  private static RuntimeException notEnded(Engagement engagement) {
    Status status = engagement.status();
    return Problem.conflict(
            "NOT_REVIEWABLE", "This engagement is " + status + "; reviews follow its end.")
        .exception();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
