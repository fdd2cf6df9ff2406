package io.crewcall.gig.testimonial;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about testimonials. */
final class TestimonialRequests {
  private TestimonialRequests() {}

  /**
   * Praise for somebody.
   *
   * @param engagementId a completed engagement of both, if it speaks of one
   */
  record NewTestimonial(@NotBlank @Size(max = 3000) String text, @Nullable UUID engagementId) {}

  /**
   * The wish to be praised.
   *
   * @param engagementId a completed engagement of both, if it is about one
   */
  record Wish(@Nullable @Size(max = 1000) String message, @Nullable UUID engagementId) {}

  /** The words that were asked for. */
  record Words(@NotBlank @Size(max = 3000) String text) {}
}
