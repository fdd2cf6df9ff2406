package io.crewcall.gig.testimonial;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.Engagements;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.Decision.Verdict;
import io.crewcall.gig.moderation.Moderated;
import io.crewcall.gig.moderation.ModerationLog;
import io.crewcall.gig.moderation.Report;
import io.crewcall.gig.moderation.ReportRequest;
import io.crewcall.gig.replica.Blocks;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authors, subjects, readers and admins do with testimonials. */
@Service
class Praising {
  private static final Set<Status> DONE = EnumSet.of(Status.COMPLETED, Status.RESOLVED);
  private final Testimonials testimonials;
  private final Engagements engagements;
  private final Blocks blocks;
  private final ModerationLog log;
  private final IdGenerator ids;

  Praising(
      Testimonials testimonials,
      Engagements engagements,
      Blocks blocks,
      ModerationLog log,
      IdGenerator ids) {
    this.testimonials = testimonials;
    this.engagements = engagements;
    this.blocks = blocks;
    this.log = log;
    this.ids = ids;
  }

  /** Somebody praises another, unasked or as asked before; it waits for the other's consent. */
  @Transactional
  Testimonial write(UUID subjectId, String text, @Nullable UUID engagementId, Caller author) {
    requireTwo(author.id(), subjectId);
    if (engagementId != null) {
      requireShared(engagementId, author, subjectId);
    }
    return testimonials
        .lockRequested(author.id(), subjectId)
        .map(asked -> fulfil(asked, text, engagementId, author))
        .orElseGet(() -> unasked(subjectId, text, engagementId, author));
  }

  private Testimonial unasked(
      UUID subjectId, String text, @Nullable UUID engagementId, Caller author) {
    if (testimonials.turnedDown(author.id(), subjectId)) {
      throw Problem.conflict(
              "TURNED_DOWN_BEFORE", "Your words were turned down before; wait to be asked.")
          .exception();
    }
    return testimonials
        .insert(ids.next(), new Testimonials.Pair(author.id(), subjectId, engagementId), null, text)
        .orElseThrow(Praising::thereIsOne);
  }

  private Testimonial fulfil(
      Testimonial asked, String text, @Nullable UUID engagementId, Caller author) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("text", text);
    parameters.put("engagement", engagementId);
    return testimonials.move(
        asked,
        require(asked, TestimonialAction.WRITE, author),
        """
        text = :text, written_at = database_time(),
        engagement_id = coalesce(cast(:engagement as uuid), engagement_id)
        """,
        parameters);
  }

  /** Somebody asks another for praise. */
  @Transactional
  Testimonial ask(
      UUID authorId, @Nullable String message, @Nullable UUID engagementId, Caller subject) {
    requireTwo(authorId, subject.id());
    if (engagementId != null) {
      requireShared(engagementId, subject, authorId);
    }
    return testimonials
        .insert(
            ids.next(), new Testimonials.Pair(authorId, subject.id(), engagementId), message, null)
        .orElseThrow(Praising::thereIsOne);
  }

  /** The words that were asked for. */
  @Transactional
  Testimonial fulfil(UUID id, String text, Caller author) {
    Testimonial asked = locked(id, author);
    require(asked, TestimonialAction.WRITE, author);
    return fulfil(asked, text, null, author);
  }

  /** A change that is nothing but its line in the table. */
  @Transactional
  Testimonial move(UUID id, TestimonialAction action, Caller caller) {
    Testimonial testimonial = locked(id, caller);
    return testimonials.move(
        testimonial,
        require(testimonial, action, caller),
        action == TestimonialAction.PUBLISH ? "published_at = database_time()" : "",
        Map.of());
  }

  @Transactional
  Report report(UUID id, ReportRequest request, Caller caller) {
    Testimonial testimonial = locked(id, caller);
    require(testimonial, TestimonialAction.REPORT, caller);
    Report report = log.report(Moderated.TESTIMONIAL, id, caller.id(), request);
    testimonials.markReported(testimonial);
    return report;
  }

  @Transactional
  Testimonial decide(UUID id, Verdict verdict, String reason, Caller admin) {
    TestimonialAction action =
        switch (verdict) {
          case HOLD -> TestimonialAction.HOLD;
          case RESTORE -> TestimonialAction.RESTORE;
          case REMOVE -> TestimonialAction.REMOVE;
        };
    Testimonial decided = move(id, action, admin);
    log.decided(Moderated.TESTIMONIAL, id, verdict, admin.id(), reason);
    return decided;
  }

  private Testimonial locked(UUID id, Caller caller) {
    return testimonials
        .lock(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(Praising::notFound);
  }

  /** One side of a completed engagement speaks of the other side. */
  private void requireShared(UUID engagementId, Caller caller, UUID otherId) {
    boolean shared =
        engagements
            .find(engagementId)
            .filter(found -> DONE.contains(found.status()))
            .filter(found -> opposite(found, caller, otherId))
            .isPresent();
    if (!shared) {
      throw Problem.unprocessable(
              "ENGAGEMENT_NOT_SHARED", "There is no such completed engagement of you both.")
          .exception();
    }
  }

  private static boolean opposite(Engagement engagement, Caller caller, UUID otherId) {
    Set<Actor> parts = engagement.parts(caller);
    Engagement.Terms terms = engagement.terms();
    return parts.contains(Actor.WORKER) && otherId.equals(terms.hirerId())
        || parts.contains(Actor.HIRER) && otherId.equals(terms.workerId());
  }

  private static Transition<TestimonialStatus, TestimonialAction, Actor, Object> require(
      Testimonial testimonial, TestimonialAction action, Caller caller) {
    return TestimonialLifecycle.TABLE.require(
        testimonial.status(), action, testimonial.parts(caller));
  }

  private void requireTwo(UUID one, UUID other) {
    if (one.equals(other)) {
      throw Problem.unprocessable("OWN_PRAISE", "Nobody praises himself here.").exception();
    }
    blocks.requireNone(one, other);
  }

  private static ProblemException thereIsOne() {
    return Problem.conflict("ALREADY_THERE", "There is a testimonial between you two already.")
        .exception();
  }

  static ProblemException notFound() {
    return Problem.notFound("TESTIMONIAL_NOT_FOUND", "There is no such testimonial.").exception();
  }
}
