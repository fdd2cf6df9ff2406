package io.crewcall.brand.brainslist;

import io.crewcall.brand.creator.Creator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One creator on a list.
 *
 * @param rates the published rate card, the main deliverable first
 * @param cost what one piece of the main work costs; null without a published price
 * @param votes what the team thinks
 * @param version of this item: its ETag is {@code "v<version>"}
 */
record ItemView(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    @Nullable String avatarUrl,
    @Nullable String note,
    int position,
    UUID addedBy,
    Instant addedAt,
    List<Creator.Rate> rates,
    Creator.@Nullable Rate cost,
    Votes.Count votes,
    long version) {

  static ItemView of(UUID userId, Item item, @Nullable Creator creator, Votes.Count votes) {
    return new ItemView(
        userId,
        creator == null ? null : creator.handle(),
        creator == null ? null : creator.displayName(),
        creator == null ? null : creator.avatarUrl(),
        item.note(),
        item.position(),
        item.addedBy(),
        item.addedAt(),
        creator == null ? List.of() : creator.rates(),
        creator == null ? null : creator.cost(),
        votes,
        item.version());
  }
}
