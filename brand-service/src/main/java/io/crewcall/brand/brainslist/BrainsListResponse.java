package io.crewcall.brand.brainslist;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A BrainsList with everybody on it.
 *
 * @param totalCost one sum per currency of what the items cost, one piece of main work each
 * @param unpriced how many items have no published price and are in no sum
 * @param overlaps the brand's other lists with some of the same creators, most in common first
 * @param myRole the caller's role in the brand's team
 */
record BrainsListResponse(
    UUID id,
    UUID brandId,
    String title,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    int itemCount,
    List<ItemResponse> items,
    List<Total> totalCost,
    int unpriced,
    List<Overlap> overlaps,
    MemberRole myRole) {}
