package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the caller's brands in a list. */
record BrandSummary(
    UUID id,
    String companyName,
    String industry,
    @Nullable String website,
    @Nullable String logoUrl,
    Instant createdAt,
    Instant updatedAt,
    MemberRole myRole) {}
