package io.crewcall.user.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as those see it who decide.
 *
 * @param reporterId null when the reporter was erased
 * @param note the reason of the decision
 */
record Report(
    UUID id,
    UUID subjectId,
    @Nullable UUID reporterId,
    Reason reason,
    @Nullable String text,
    Status status,
    Instant createdAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedBy,
    @Nullable String note,
    long version,
    List<Action> allowedActions) {

  /** What it is about. */
  enum Reason {
    SPAM,
    HARASSMENT,
    IMPERSONATION,
    FRAUD,
    INAPPROPRIATE_CONTENT,
    OTHER
  }

  /** How far it is. */
  enum Status {
    OPEN,
    UPHELD,
    DISMISSED
  }

  /** What can be decided. */
  enum Action {
    UPHOLD,
    DISMISS
  }

  /** What leads where; whatever is missing here is refused. */
  private static final Map<Status, Map<Action, Status>> TRANSITIONS =
      Map.of(Status.OPEN, Map.of(Action.UPHOLD, Status.UPHELD, Action.DISMISS, Status.DISMISSED));

  static List<Action> actions(Status status) {
    return leadingOnFrom(status).keySet().stream().sorted().toList();
  }

  static Map<Action, Status> leadingOnFrom(Status status) {
    return TRANSITIONS.getOrDefault(status, Map.of());
  }
}
