package io.crewcall.user.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that this worker has claimed.
 *
 * @param attempt which one it is; a result counts only while no later attempt has begun
 */
record PrivacyStep(UUID requestId, String service, Kind kind, UUID userId, int attempt) {

  /** What is to be done. */
  enum Kind {
    EXPORT,
    ERASURE
  }

  /** How far a step is. */
  enum Status {
    PENDING,
    DONE,
    FAILED
  }

  /**
   * A step as it is shown.
   *
   * @param nextAttemptAt when it is tried (again); null while it is not its turn, or done
   * @param lastError code of what went wrong in the last attempt
   */
  record Progress(
      String service,
      Status status,
      int attempts,
      @Nullable Instant nextAttemptAt,
      @Nullable String lastError,
      @Nullable Instant doneAt) {}
}
