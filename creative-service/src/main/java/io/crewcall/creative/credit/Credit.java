package io.crewcall.creative.credit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in what a reel shows.
 *
 * @param ownerId whose reel it is
 * @param creditedId who did it
 * @param profession as what
 * @param note what exactly, in the owner's words, or null
 * @param decidedAt when the credited person last agreed or declined
 */
record Credit(
    UUID creditId,
    UUID ownerId,
    UUID mediaId,
    UUID creditedId,
    String profession,
    @Nullable String note,
    Status status,
    long version,
    Instant createdAt,
    @Nullable Instant decidedAt) {

  /** Whether the credited person agrees to be named. Only CONFIRMED ones are shown to others. */
  enum Status {
    PENDING,
    CONFIRMED,
    DECLINED
  }

  /** What the credited person may do; the whole lifecycle. */
  enum Action {
    CONFIRM(List.of(Status.PENDING, Status.DECLINED), Status.CONFIRMED),
    DECLINE(List.of(Status.PENDING, Status.CONFIRMED), Status.DECLINED);

    private final List<Status> from;
    private final Status to;

    Action(List<Status> from, Status to) {
      this.from = from;
      this.to = to;
    }
  }

  /** What a caller may do with it now. */
  List<Action> allowedActions(@Nullable UUID caller) {
    return creditedId.equals(caller)
        ? Arrays.stream(Action.values()).filter(action -> action.from.contains(status)).toList()
        : List.of();
  }

  /**
   * The credit after an action of the credited person; empty when its status does not permit it.
   */
  Optional<Credit> after(Action action, Instant now) {
    return action.from.contains(status)
        ? Optional.of(
            new Credit(
                creditId,
                ownerId,
                mediaId,
                creditedId,
                profession,
                note,
                action.to,
                version + 1,
                createdAt,
                now))
        : Optional.empty();
  }
}
