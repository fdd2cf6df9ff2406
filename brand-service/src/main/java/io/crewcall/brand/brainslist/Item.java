package io.crewcall.brand.brainslist;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One creator on a list.
 *
 * @param position from 1, without gaps
 * @param version of this item alone, for its ETag; moving others does not change it
 */
@Embeddable
record Item(@Nullable String note, int position, UUID addedBy, Instant addedAt, long version) {

  Item at(int newPosition) {
    return new Item(note, newPosition, addedBy, addedAt, version);
  }

  Item changed(@Nullable String newNote) {
    return new Item(newNote, position, addedBy, addedAt, version + 1);
  }
}
