package io.crewcall.user.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its owner sees it.
 *
 * @param bytes of the documents gathered so far, before they are packed
 * @param expiresAt until when it can be downloaded
 */
record DataExport(
    UUID id,
    Status status,
    Instant requestedAt,
    @Nullable Instant completedAt,
    @Nullable Instant expiresAt,
    long bytes,
    long version,
    List<PrivacyStep.Progress> steps,
    List<String> allowedActions) {

  /** How far it is. */
  enum Status {
    RUNNING,
    READY,
    FAILED,
    EXPIRED;

    List<String> actions() {
      return this == READY ? List.of("download") : List.of();
    }
  }
}
