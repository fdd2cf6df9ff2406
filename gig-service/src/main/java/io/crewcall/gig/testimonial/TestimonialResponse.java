package io.crewcall.gig.testimonial;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A testimonial as those see it who may.
 *
 * @param author who writes; null while the name is not known here
 * @param subject whom it is about; null while the name is not known here
 * @param verifiedEngagement whether both were in the completed engagement it speaks of
 * @param message with which the subject asked for it; for the two sides
 * @param allowedActions what the caller may do now
 */
record TestimonialResponse(
    UUID id,
    UUID authorId,
    @Nullable Person author,
    UUID subjectId,
    @Nullable Person subject,
    @Nullable String text,
    @Nullable UUID engagementId,
    boolean verifiedEngagement,
    @Nullable String message,
    TestimonialStatus status,
    Instant createdAt,
    @Nullable Instant publishedAt,
    long version,
    List<String> allowedActions) {

  static TestimonialResponse of(
      Testimonial testimonial,
      @Nullable Caller caller,
      Map<UUID, Person> people,
      Set<UUID> reported) {
    boolean side = testimonial.hasParty(caller);
    TestimonialStatus status = testimonial.status();
    return new TestimonialResponse(
        testimonial.id(),
        testimonial.authorId(),
        people.get(testimonial.authorId()),
        testimonial.subjectId(),
        people.get(testimonial.subjectId()),
        testimonial.text(),
        testimonial.engagementId(),
        testimonial.engagementId() != null,
        side ? testimonial.message() : null,
        // That somebody complained is for admins alone.
        status == TestimonialStatus.REPORTED && (caller == null || !caller.admin())
            ? TestimonialStatus.PUBLISHED
            : status,
        testimonial.createdAt(),
        testimonial.publishedAt(),
        testimonial.version(),
        testimonial.allowedActions(caller, reported.contains(testimonial.id())));
  }
}
