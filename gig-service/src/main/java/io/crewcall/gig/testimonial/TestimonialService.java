package io.crewcall.gig.testimonial;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.ContentKind;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.testimonial.Testimonial.Parties;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authors and subjects do with testimonials. */
@Service
class TestimonialService {
  private static final Set<Status> DONE = EnumSet.of(Status.COMPLETED, Status.RESOLVED);
  private final TestimonialRepository testimonials;
  private final EngagementRepository engagements;
  private final BlockReplicaRepository blocks;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  TestimonialService(
      TestimonialRepository testimonials,
      EngagementRepository engagements,
      BlockReplicaRepository blocks,
      IdGenerator ids,
      DatabaseClock clock) {
    this.testimonials = testimonials;
    this.engagements = engagements;
    this.blocks = blocks;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the caller may read. */
  Testimonial readable(UUID id, @Nullable Caller caller) {
    return testimonials
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ContentKind.TESTIMONIAL::notFound);
  }

  /** The caller writes about somebody: what they were asked for, or unasked. */
  @Transactional
  Testimonial write(UUID subjectId, String text, @Nullable UUID engagementId, Caller author) {
    requireTwo(author.id(), subjectId);
    if (engagementId != null) {
      requireShared(engagementId, author, subjectId);
    }
    return testimonials
        .lockRequested(author.id(), subjectId)
        .map(requested -> {
          requested.write(text, engagementId, author, clock.now());
          return testimonials.save(requested);
        })
        .orElseGet(() -> writeUnasked(new Parties(author.id(), subjectId, engagementId), text));
  }

  private Testimonial writeUnasked(Parties parties, String text) {
    if (testimonials.existsDeclined(parties.authorId(), parties.subjectId())) {
      throw Problem.conflict(
              "TURNED_DOWN_BEFORE", "Your words were turned down before; wait to be asked.")
          .exception();
    }
    return add(Testimonial.written(ids.next(), parties, text, clock.now()));
  }

  /** The caller asks somebody to write about them. */
  @Transactional
  Testimonial request(
      UUID authorId, @Nullable String message, @Nullable UUID engagementId, Caller subject) {
    requireTwo(authorId, subject.id());
    if (engagementId != null) {
      requireShared(engagementId, subject, authorId);
    }
    Parties parties = new Parties(authorId, subject.id(), engagementId);
    return add(Testimonial.requested(ids.next(), parties, message, clock.now()));
  }

  /** Stores a new one; the unique index decides between two at once. */
  private Testimonial add(Testimonial testimonial) {
    if (testimonials.existsBetween(testimonial.authorId(), testimonial.subjectId())) {
      throw thereIsOne();
    }
    try {
      return testimonials.save(testimonial);
    } catch (DataIntegrityViolationException anotherAtOnce) {
      throw thereIsOne();
    }
  }

  @Transactional
  Testimonial writeRequested(UUID id, String text, Caller author) {
    return change(id, author, testimonial -> testimonial.write(text, null, author, clock.now()));
  }

  @Transactional
  Testimonial publish(UUID id, Caller caller) {
    return change(id, caller, testimonial -> testimonial.publish(caller, clock.now()));
  }

  @Transactional
  Testimonial decline(UUID id, Caller caller) {
    return change(id, caller, testimonial -> testimonial.decline(caller));
  }

  @Transactional
  Testimonial withdraw(UUID id, Caller caller) {
    return change(id, caller, testimonial -> testimonial.withdraw(caller));
  }

  @Transactional
  Testimonial hide(UUID id, Caller caller) {
    return change(id, caller, testimonial -> testimonial.hide(caller));
  }

  @Transactional
  Testimonial show(UUID id, Caller caller) {
    return change(id, caller, testimonial -> testimonial.show(caller));
  }

  private Testimonial change(UUID id, Caller caller, Consumer<Testimonial> change) {
    Testimonial testimonial =
        testimonials
            .lockById(id)
            .filter(found -> found.readableBy(caller))
            .orElseThrow(ContentKind.TESTIMONIAL::notFound);
    change.accept(testimonial);
    return testimonials.save(testimonial);
  }

  /** One side of a completed engagement speaks of the other side. */
  private void requireShared(UUID engagementId, Caller caller, UUID otherId) {
    boolean shared =
        engagements
            .findById(engagementId)
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
    EngagementTerms terms = engagement.terms();
    return (parts.contains(Actor.WORKER) && otherId.equals(terms.hirerId()))
        || (parts.contains(Actor.HIRER) && otherId.equals(terms.workerId()));
  }

  private void requireTwo(UUID one, UUID other) {
    if (one.equals(other)) {
      throw Problem.unprocessable("OWN_PRAISE", "Nobody can write a testimonial about themselves.")
          .exception();
    }
    blocks.requireNone(one, other);
  }

  private static ProblemException thereIsOne() {
    return Problem.conflict("ALREADY_THERE", "There is a testimonial between you two already.")
        .exception();
  }
}
