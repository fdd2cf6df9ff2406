package io.crewcall.gig.review;

import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side wrote about the other; immutable.
 *
 * @param side the author's
 * @param revealedAt null while it is sealed
 */
record Review(
    UUID id,
    UUID engagementId,
    Side side,
    UUID authorId,
    UUID subjectId,
    int rating,
    @Nullable String text,
    List<String> skills,
    Instant writtenAt,
    @Nullable Instant revealedAt,
    long version) {

  /** One end of an engagement. */
  enum Side {
    HIRER,
    WORKER
  }

  /** A sealed review is readable by its author alone. */
  boolean readableBy(Caller caller) {
    return revealedAt != null || authorId.equals(caller.id());
  }

  /**
   * @param fee of the engagement, in minor units
   */
  ReviewState state(long fee, Instant revealed) {
    return new ReviewState(
        id,
        engagementId,
        authorId,
        subjectId,
        (side == Side.HIRER ? Side.WORKER : Side.HIRER).name(),
        rating,
        text,
        skills,
        fee,
        revealed,
        true);
  }
}
