package io.crewcall.analytics.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The facts of users who have many, as this instance read them last, so that one more event costs
 * what has changed and not all that ever happened. Bounded by the number of facts; those used
 * longest ago go first, and none is kept for longer than ten minutes.
 */
final class ManyFacts {
  private static final int MOST = 60_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** As the database orders ids. */
  private static final Comparator<StoredFact> BY_ID =
      Comparator.comparing(
          stored -> stored.fact().id(),
          (one, other) -> {
            int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high == 0
                ? Long.compareUnsigned(
                    one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : high;
          });

  private final Clock clock;
  private final int least;
  private final Map<UUID, Known> users = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  /**
   * @param least from how many facts on a user's are kept
   */
  ManyFacts(Clock clock, int least) {
    this.clock = clock;
    this.least = least;
  }

  /**
   * What was read of one user.
   *
   * @param since transactions from this one on may not be in it
   * @param readAt when all was read
   */
  record Known(List<StoredFact> facts, String since, Instant readAt) {}

  synchronized Optional<Known> find(UUID user) {
    Known known = users.get(user);
    if (known != null && known.readAt().plus(KEPT).isBefore(clock.instant())) {
      users.remove(user);
      size -= known.facts().size();
      return Optional.empty();
    }
    return Optional.ofNullable(known);
  }

  /** All that there is of a user, if it is much. */
  void keep(UUID user, List<StoredFact> facts) {
    if (facts.size() >= Math.max(1, least) && facts.size() <= MOST) {
      put(user, new Known(facts, facts.getFirst().since(), clock.instant()));
    }
  }

  /** The known facts with what has changed; without changes the next look begins where this did. */
  List<StoredFact> update(UUID user, Known known, List<StoredFact> changes) {
    if (changes.isEmpty()) {
      return known.facts();
    }
    Map<List<Object>, StoredFact> changed = new LinkedHashMap<>();
    changes.forEach(change -> changed.put(key(change), change));
    Set<UUID> ids = changes.stream().map(change -> change.fact().id()).collect(Collectors.toSet());
    List<StoredFact> facts = new ArrayList<>(known.facts().size() + changes.size());
    for (StoredFact fact : known.facts()) {
      StoredFact change = ids.contains(fact.fact().id()) ? changed.remove(key(fact)) : null;
      facts.add(change == null ? fact : change);
    }
    facts.addAll(changed.values());
    facts.sort(BY_ID);
    put(user, new Known(facts, changes.getFirst().since(), known.readAt()));
    return facts;
  }

  private static List<Object> key(StoredFact stored) {
    return List.of(stored.party(), stored.fact().kind(), stored.fact().id());
  }

  private synchronized void put(UUID user, Known known) {
    Known before = users.put(user, known);
    size += known.facts().size() - (before == null ? 0 : before.facts().size());
    Iterator<Map.Entry<UUID, Known>> oldest = users.entrySet().iterator();
    while (size > MOST && oldest.hasNext()) {
      Map.Entry<UUID, Known> entry = oldest.next();
      if (!entry.getKey().equals(user)) {
        size -= entry.getValue().facts().size();
        oldest.remove();
      }
    }
  }
}
