package io.crewcall.brand.brainslist;

import io.crewcall.brand.creator.CreatorReplica;
import io.crewcall.platform.replicas.person.PersonCard;
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
 * @param person the creator with what a list shows of them; null while the account is closed
 */
record ItemResponse(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    @Nullable String avatarUrl,
    @Nullable String note,
    int position,
    UUID addedBy,
    Instant addedAt,
    List<CreatorReplica.Rate> rates,
    CreatorReplica.@Nullable Rate cost,
    VoteCounts votes,
    long version,
    @Nullable PersonCard person) {

  static ItemResponse of(
      UUID userId,
      BrainsListItem item,
      @Nullable CreatorReplica creator,
      VoteCounts votes,
      @Nullable PersonCard card) {
    return new ItemResponse(
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
        item.version(),
        creator == null || !creator.active() ? null : card);
  }
}
