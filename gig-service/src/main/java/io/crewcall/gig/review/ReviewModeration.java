package io.crewcall.gig.review;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.Decision.Verdict;
import io.crewcall.gig.moderation.Moderated;
import io.crewcall.gig.moderation.ModerationLog;
import io.crewcall.gig.moderation.Report;
import io.crewcall.gig.moderation.ReportRequest;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows a reveal: the subject's reply, readers' reports, admins' decisions. */
@Service
class ReviewModeration {
  private final Reviews reviews;
  private final ModerationLog log;

  ReviewModeration(Reviews reviews, ModerationLog log) {
    this.reviews = reviews;
    this.log = log;
  }

  @Transactional
  Review reply(UUID id, String text, Caller caller) {
    Review review = locked(id, caller);
    Transition<Standing, StandingAction, Actor, Object> transition =
        require(review, StandingAction.REPLY, caller);
    if (review.reply() != null) {
      throw Problem.conflict("ALREADY_REPLIED", "This review has its reply.").exception();
    }
    if (!review.replyOpen()) {
      throw Problem.conflict("REPLY_WINDOW_CLOSED", "The time for a reply has passed.").exception();
    }
    return reviews.reply(review, text, transition);
  }

  @Transactional
  Report report(UUID id, ReportRequest request, Caller caller) {
    Review review = locked(id, caller);
    require(review, StandingAction.REPORT, caller);
    Report report = log.report(Moderated.REVIEW, id, caller.id(), request);
    reviews.markReported(review);
    return report;
  }

  @Transactional
  Review decide(UUID id, Verdict verdict, String reason, Caller admin) {
    Review review = locked(id, admin);
    StandingAction action =
        switch (verdict) {
          case HOLD -> StandingAction.HOLD;
          case RESTORE -> StandingAction.RESTORE;
          case REMOVE -> StandingAction.REMOVE;
        };
    Review decided = reviews.move(review, require(review, action, admin));
    log.decided(Moderated.REVIEW, id, verdict, admin.id(), reason);
    return decided;
  }

  private Review locked(UUID id, Caller caller) {
    return reviews
        .lock(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ReviewModeration::notFound);
  }

  private static Transition<Standing, StandingAction, Actor, Object> require(
      Review review, StandingAction action, Caller caller) {
    return StandingLifecycle.TABLE.require(review.standing(), action, review.parts(caller));
  }

  static ProblemException notFound() {
    return Problem.notFound("REVIEW_NOT_FOUND", "There is no such review.").exception();
  }
}
