package io.crewcall.gig.review;

import io.crewcall.gig.replica.ProfileSkillsReplicaRepository;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What reviews say by and about somebody. A sealed one is handed out to its author alone. Ratings
 * and endorsed skills stay for the figures of the other side; the words go.
 */
@Component
class ReviewPersonalData implements PersonalData {
  private final ReviewRepository reviews;
  private final ProfileSkillsReplicaRepository profiles;

  ReviewPersonalData(ReviewRepository reviews, ProfileSkillsReplicaRepository profiles) {
    this.reviews = reviews;
    this.profiles = profiles;
  }

  private record Exported(
      UUID id,
      UUID engagementId,
      UUID authorId,
      UUID subjectId,
      int rating,
      @Nullable String text,
      List<String> skills,
      Instant writtenAt,
      @Nullable Instant revealedAt,
      @Nullable String reply,
      @Nullable Instant repliedAt) {
    static Exported of(Review review) {
      Review.Reply reply = review.reply();
      return new Exported(
          review.id(),
          review.engagementId(),
          review.authorId(),
          review.subjectId(),
          review.rating(),
          review.text(),
          review.skills(),
          review.writtenAt(),
          review.revealedAt(),
          reply == null ? null : reply.text(),
          reply == null ? null : reply.repliedAt());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("reviews-written", reviews.streamByAuthor(userId).map(Exported::of));
    documents.addAll("reviews-received", reviews.streamRevealedAbout(userId).map(Exported::of));
  }

  @Override
  public void erase(UUID userId) {
    reviews
        .lockForErasure(userId)
        .forEach(review -> {
          review.eraseWords();
          reviews.save(review);
        });
    profiles.deleteOf(userId);
  }
}
