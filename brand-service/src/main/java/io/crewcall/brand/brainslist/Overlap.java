package io.crewcall.brand.brainslist;

import java.util.List;
import java.util.UUID;

/**
 * Another list of the brand with some of the same creators.
 *
 * @param creators who are on both
 */
record Overlap(UUID listId, String title, List<UUID> creators) {

  Overlap {
    creators = List.copyOf(creators);
  }

  /** As the database aggregates them. */
  Overlap(UUID listId, String title, UUID[] creators) {
    this(listId, title, List.of(creators));
  }
}
