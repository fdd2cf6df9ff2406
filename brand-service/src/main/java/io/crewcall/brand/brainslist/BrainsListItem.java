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
record BrainsListItem(
    @Nullable String note, int position, UUID addedBy, Instant addedAt, long version) {

  BrainsListItem at(int newPosition) {
    return new BrainsListItem(note, newPosition, addedBy, addedAt, version);
  }

  BrainsListItem changed(@Nullable String newNote) {
    return new BrainsListItem(newNote, position, addedBy, addedAt, version + 1);
  }
}
