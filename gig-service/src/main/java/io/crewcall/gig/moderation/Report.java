package io.crewcall.gig.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader complained of. */
public record Report(
    UUID id,
    UUID targetId,
    UUID reporterId,
    Reason reason,
    @Nullable String note,
    Instant reportedAt) {

  /** Why something should not be there. */
  public enum Reason {
    SPAM,
    ABUSE,
    FALSE_STATEMENT,
    PRIVATE_INFORMATION,
    CONFLICT_OF_INTEREST,
    OTHER
  }
}
