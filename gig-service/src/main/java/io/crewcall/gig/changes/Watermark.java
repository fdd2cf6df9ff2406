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
 * @param brands those of which the client knows all
 * @param partly those of which it may know some, as the person left the team while the client read
 */
record Watermark(String from, Set<UUID> brands, Set<UUID> partly) {
  /** Knows nothing. */
  static final Watermark NOTHING = new Watermark("0", Set.of(), Set.of());

  static final int VALUES = 3;
  private static final String SEPARATOR = ",";

  List<Object> values() {
    return List.of(from, text(brands), text(partly));
  }

  static Watermark of(List<String> values) {
    return new Watermark(values.get(0), set(values.get(1)), set(values.get(2)));
  }

  static String text(Set<UUID> brands) {
    return new TreeSet<>(brands)
        .stream().map(UUID::toString).collect(Collectors.joining(SEPARATOR));
  }

  static Set<UUID> set(String brands) {
    return brands.isEmpty()
        ? Set.of()
        : Arrays.stream(brands.split(SEPARATOR, -1))
            .map(UUID::fromString)
            .collect(Collectors.toSet());
  }
}
