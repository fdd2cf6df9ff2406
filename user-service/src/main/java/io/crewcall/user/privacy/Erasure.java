package io.crewcall.user.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as it is shown.
 *
 * @param dueAt when it begins; later by a day each time that something stands against it then
 * @param blockers what stands against it at present
 */
record Erasure(
    UUID id,
    UUID userId,
    Status status,
    Instant requestedAt,
    Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    long version,
    List<ErasureBlocker> blockers,
    List<PrivacyStep.Progress> steps,
    List<String> allowedActions) {

  /** How far it is. */
  enum Status {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED;

    List<String> actions() {
      return this == WAITING ? List.of("cancel") : List.of();
    }
  }
}
