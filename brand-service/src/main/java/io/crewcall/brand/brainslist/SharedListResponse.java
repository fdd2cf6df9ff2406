package io.crewcall.brand.brainslist;

import io.crewcall.brand.creator.CreatorReplica;
import io.crewcall.platform.replicas.person.PersonCard;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A BrainsList as a share link shows it: the creators' public faces and prices, and nothing of what
 * the team thinks of them.
 */
record SharedListResponse(
    String title, String companyName, List<SharedItem> items, List<Total> totalCost, int unpriced) {

  /** One creator. */
  record SharedItem(
      UUID userId,
      @Nullable String handle,
      @Nullable String displayName,
      @Nullable String avatarUrl,
      int position,
      CreatorReplica.@Nullable Rate cost,
      @Nullable PersonCard person) {

    static SharedItem of(
        UUID userId, int position, @Nullable CreatorReplica creator, @Nullable PersonCard card) {
      return new SharedItem(
          userId,
          creator == null ? null : creator.handle(),
          creator == null ? null : creator.displayName(),
          creator == null ? null : creator.avatarUrl(),
          position,
          creator == null ? null : creator.cost(),
          creator == null || !creator.active() ? null : card);
    }
  }
}
