package io.crewcall.gig.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Up to where a client knows what is theirs.
 *
 * @param from the oldest transaction that was under way when the client read: all before it were to
 *     be seen
 * @param brands those of whose teams the client was a member
 */
record Watermark(String from, Set<UUID> brands) {
  /** Knows nothing. */
  static final Watermark NOTHING = new Watermark("0", Set.of());

  private static final String SEPARATOR = ",";

  List<Object> values() {
    return List.of(
        from,
        new TreeSet<>(brands).stream().map(UUID::toString).collect(Collectors.joining(SEPARATOR)));
  }

  static Watermark of(String from, String brands) {
    return new Watermark(
        from,
        brands.isEmpty()
            ? Set.of()
            : Arrays.stream(brands.split(SEPARATOR, -1))
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
  }
}
