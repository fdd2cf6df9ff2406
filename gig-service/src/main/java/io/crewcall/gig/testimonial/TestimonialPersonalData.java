package io.crewcall.gig.testimonial;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Testimonials by and about somebody: when one of the two leaves, the words of both go. */
@Component
class TestimonialPersonalData implements PersonalData {
  private final TestimonialRepository testimonials;

  TestimonialPersonalData(TestimonialRepository testimonials) {
    this.testimonials = testimonials;
  }

  private record Exported(
      UUID id,
      UUID authorId,
      UUID subjectId,
      @Nullable UUID engagementId,
      @Nullable String message,
      @Nullable String text,
      TestimonialStatus status,
      Instant createdAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "testimonials",
        testimonials
            .streamByPerson(userId)
            .map(found ->
                new Exported(
                    found.id(),
                    found.authorId(),
                    found.subjectId(),
                    found.engagementId(),
                    found.message(),
                    found.text(),
                    found.status(),
                    found.createdAt())));
  }

  @Override
  public void erase(UUID userId) {
    testimonials
        .lockForErasure(userId)
        .forEach(testimonial -> {
          testimonial.erase();
          testimonials.save(testimonial);
        });
  }
}
