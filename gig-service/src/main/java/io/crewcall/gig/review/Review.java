package io.crewcall.gig.review;

import io.crewcall.contracts.gig.ReviewState;
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
 * What one side wrote about the other; immutable but for the subject's one reply.
 *
 * @param side the author's
 * @param about the engagement, as far as it matters here
 * @param revealedAt null while it is sealed
 * @param replyOpen whether the time for a reply has not passed, by the database's clock
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
    Standing standing,
    @Nullable Reply reply,
    boolean replyOpen,
    About about,
    long version) {

  /** One end of an engagement. */
  enum Side {
    HIRER,
    WORKER
  }

  /**
   * The subject's answer.
   *
   * @param text null once its writer has left the platform
   */
  record Reply(@Nullable String text, Instant repliedAt) {}

  /**
   * @param brandId for whom the hirer hired
   * @param fee in minor units
   */
  record About(@Nullable UUID brandId, long fee) {}

  /** A sealed review is for its author alone; a held or removed one for admins too. */
  boolean readableBy(@Nullable Caller caller) {
    if (standing.shown()) {
      return true;
    }
    return caller != null
        && (authorId.equals(caller.id()) || caller.admin() && standing != Standing.SEALED);
  }

  /** In which parts somebody stands to it; nobody for who is not signed in. */
  Set<Actor> parts(@Nullable Caller caller) {
    Set<Actor> parts = EnumSet.noneOf(Actor.class);
    if (caller == null) {
      return parts;
    }
    boolean author = authorId.equals(caller.id());
    if (author) {
      parts.add(Actor.AUTHOR);
    } else {
      parts.add(Actor.READER);
    }
    boolean subject =
        side == Side.HIRER
            ? subjectId.equals(caller.id())
            : caller.hirerParts(subjectId, about.brandId()).contains(Actor.HIRER);
    if (subject) {
      parts.add(Actor.SUBJECT);
    }
    if (caller.admin() && !author && !subject) {
      parts.add(Actor.ADMIN);
    }
    return parts;
  }

  /**
   * @param reported whether the caller has reported it before
   */
  List<String> allowedActions(@Nullable Caller caller, boolean reported) {
    return ProseGuards.allowed(
        StandingLifecycle.TABLE,
        standing,
        parts(caller),
        action ->
            switch (action) {
              case REPLY -> reply == null && replyOpen;
              case REPORT -> !reported;
              case HOLD, RESTORE, REMOVE -> true;
            });
  }

  /** What others are told; of a review that is not shown they are told no words. */
  ReviewState state() {
    Instant revealed = java.util.Objects.requireNonNull(revealedAt, "a sealed review has no state");
    boolean shown = standing.shown();
    return new ReviewState(
        id,
        engagementId,
        authorId,
        subjectId,
        (side == Side.HIRER ? Side.WORKER : Side.HIRER).name(),
        rating,
        shown ? text : null,
        skills,
        about.fee(),
        revealed,
        shown,
        shown && reply != null ? reply.text() : null,
        shown && reply != null ? reply.repliedAt() : null);
  }
}
