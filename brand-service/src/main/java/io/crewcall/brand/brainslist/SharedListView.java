package io.crewcall.brand.brainslist;

import io.crewcall.brand.creator.Creator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A BrainsList as a share link shows it: the creators' public faces and prices, and nothing of what
 * the team thinks of them.
 */
record SharedListView(
    String title, String companyName, List<SharedItem> items, List<Total> totalCost, int unpriced) {

  /** One creator. */
  record SharedItem(
      UUID userId,
      @Nullable String handle,
      @Nullable String displayName,
      @Nullable String avatarUrl,
      int position,
      Creator.@Nullable Rate cost) {}
}
