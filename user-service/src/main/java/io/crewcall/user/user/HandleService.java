package io.crewcall.user.user;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Who has which handle. A handle given up is kept for its former owner for a while and leads to the
 * new one. Called in transactions.
 */
@Service
class HandleService {
  /** How long a handle given up is kept for its former owner. */
  static final Duration KEPT = Duration.ofDays(90);

  /** In this time only {@link #MOST_CHANGES} changes are allowed. */
  static final Duration PERIOD = Duration.ofDays(90);

  static final int MOST_CHANGES = 3;

  private static final int LONGEST = 30;
  private static final int SUFFIX = 5;

  private final HandleRepository handles;
  private final HandleChangeRepository changes;
  private final DatabaseClock clock;
  private final IdGenerator ids;

  HandleService(
      HandleRepository handles,
      HandleChangeRepository changes,
      DatabaseClock clock,
      IdGenerator ids) {
    this.handles = handles;
    this.changes = changes;
    this.clock = clock;
    this.ids = ids;
  }

  /** How often the user may still change their handle; otherwise when the next time is. */
  record Allowance(int changesLeft, @Nullable Instant nextChangeAt, Duration pause) {}

  /**
   * Takes a handle, unless somebody else has it.
   *
   * @return whether it is the user's now
   */
  boolean take(UUID userId, String handle) {
    String key = Handle.key(handle);
    handles.deleteExpired(key, clock.now());
    return handles.take(key, userId) == 1;
  }

  /**
   * Takes the wanted handle for a new user, or a similar one: it was free at registration, but
   * somebody else may have taken it since.
   */
  String takeSimilar(UUID userId, String wanted) {
    String handle = wanted;
    while (!take(userId, handle)) {
      handle =
          "%s_%04x"
              .formatted(
                  wanted.substring(0, Math.min(wanted.length(), LONGEST - SUFFIX)),
                  ThreadLocalRandom.current().nextInt(1 << 16));
    }
    return handle;
  }

  /** Gives a handle up for another that was taken before. */
  void change(UUID userId, String from, String to) {
    Instant now = clock.now();
    if (!Handle.key(from).equals(Handle.key(to))) {
      handles.giveUp(Handle.key(from), userId, now.plus(KEPT));
    }
    changes.save(new HandleChange(ids.next(), userId, from, to, now));
  }

  Allowance allowance(UUID userId) {
    Instant now = clock.now();
    List<Instant> recent =
        changes.findTimes(userId, Limit.of(MOST_CHANGES)).stream()
            .filter(time -> time.plus(PERIOD).isAfter(now))
            .toList();
    if (recent.size() < MOST_CHANGES) {
      return new Allowance(MOST_CHANGES - recent.size(), null, Duration.ZERO);
    }
    Instant next = recent.getLast().plus(PERIOD);
    Duration pause = Duration.ofSeconds(Duration.between(now, next).toSeconds() + 1);
    return new Allowance(0, next, pause);
  }

  /** Whose a former handle is, as long as it is kept. */
  Optional<UUID> formerOwner(String handle) {
    return handles.findFormerOwner(Handle.key(handle), clock.now());
  }

  List<FormerHandle> formerOf(UUID userId) {
    return handles.findFormer(userId, clock.now());
  }

  /** Removes the handles and their history; others may take them. */
  void erase(UUID userId) {
    handles.deleteByUserId(userId);
    changes.deleteByUserId(userId);
  }
}
