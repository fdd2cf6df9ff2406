package io.crewcall.brand.brand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand in a list: what its public page begins with. */
record BrandCard(
    UUID id,
    String companyName,
    String industry,
    @Nullable String description,
    @Nullable String city,
    @Nullable String website,
    @Nullable String logoUrl,
    Instant createdAt) {

  static BrandCard of(Brand brand) {
    BrandDetails details = brand.details();
    return new BrandCard(
        brand.id(),
        details.companyName(),
        details.industry(),
        details.description(),
        details.city(),
        details.website(),
        details.logoUrl(),
        brand.createdAt());
  }
}
