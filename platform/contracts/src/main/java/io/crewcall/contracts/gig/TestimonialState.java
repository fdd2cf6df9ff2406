package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written recommendation, never counted in ratings. Its text travels only once the subject has
 * consented. Types: {@code testimonial.requested}, {@code testimonial.written}, {@code
 * testimonial.published}, {@code testimonial.declined}, {@code testimonial.withdrawn}, {@code
 * testimonial.hidden}, {@code testimonial.held}, {@code testimonial.restored}, {@code
 * testimonial.removed}.
 *
 * @param engagementId the engagement it speaks of, if both were in one
 * @param text null unless published
 */
@Topic(value = "gig.testimonials", compacted = true)
public record TestimonialState(
    UUID testimonialId,
    UUID authorId,
    UUID subjectId,
    @Nullable UUID engagementId,
    @Nullable String text,
    Status status,
    Instant createdAt)
    implements AggregateState {

  /** Lifecycle of a testimonial. */
  public enum Status {
    REQUESTED,
    PENDING,
    PUBLISHED,
    DECLINED,
    WITHDRAWN,
    HIDDEN,
    HELD,
    REMOVED
  }
}
