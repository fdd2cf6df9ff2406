package io.crewcall.gig.testimonial;

import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person writes in another's praise.
 *
 * @param engagementId a completed engagement of both, if it speaks of one
 * @param message with which the subject asked for it
 * @param text null until it is written, and once its writer has left the platform
 * @param createdAt when it was asked for or, unasked, written
 */
record Testimonial(
    UUID id,
    UUID authorId,
    UUID subjectId,
    @Nullable UUID engagementId,
    @Nullable String message,
    @Nullable String text,
    TestimonialStatus status,
    Instant createdAt,
    @Nullable Instant writtenAt,
    @Nullable Instant publishedAt,
    long version) {

  /** Everybody reads what is shown; the two sides read it always, admins once it was shown. */
  boolean readableBy(@Nullable Caller caller) {
    if (status.shown()) {
      return true;
    }
    return caller != null
        && (caller.id().equals(authorId)
            || caller.id().equals(subjectId)
            || caller.admin() && publishedAt != null);
  }

  Set<Actor> parts(@Nullable Caller caller) {
    Set<Actor> parts = EnumSet.noneOf(Actor.class);
    if (caller == null) {
      return parts;
    }
    if (caller.id().equals(authorId)) {
      parts.add(Actor.AUTHOR);
      return parts;
    }
    parts.add(Actor.READER);
    if (caller.id().equals(subjectId)) {
      parts.add(Actor.SUBJECT);
    } else if (caller.admin()) {
      parts.add(Actor.ADMIN);
    }
    return parts;
  }

  /**
   * @param reported whether the caller has reported it before
   */
  List<String> allowedActions(@Nullable Caller caller, boolean reported) {
    return ProseGuards.allowed(
        TestimonialLifecycle.TABLE,
        status,
        parts(caller),
        action -> action != TestimonialAction.REPORT || !reported);
  }

  /** What others are told: words only with the subject's consent. */
  TestimonialState state() {
    return new TestimonialState(
        id,
        authorId,
        subjectId,
        engagementId,
        status.shown() ? text : null,
        status.told(),
        createdAt);
  }
}
