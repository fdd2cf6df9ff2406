package io.crewcall.brand.brainslist;

import java.time.Instant;
import java.util.UUID;

/**
 * One BrainsList among a brand's.
 *
 * @param version its ETag for If-Match is {@code "v<version>"}
 */
record BrainsListSummary(
    UUID id,
    UUID brandId,
    String title,
    int itemCount,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
