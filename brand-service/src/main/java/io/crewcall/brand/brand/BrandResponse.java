package io.crewcall.brand.brand;

import io.crewcall.brand.hirer.HirerFigures;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand as the caller may see it.
 *
 * @param myRole the caller's role in the team; null for everybody else
 * @param members the team, owners first; null for callers who do not belong to it
 * @param preview what a link to its page shows elsewhere
 * @param logoMediaId the file that is the logo; null for callers who do not belong to the team
 * @param hirer what it is like to work for it
 */
record BrandResponse(
    UUID id,
    String companyName,
    String industry,
    @Nullable String website,
    @Nullable String logoUrl,
    Instant createdAt,
    Instant updatedAt,
    @Nullable MemberRole myRole,
    @Nullable List<MemberResponse> members,
    @Nullable String description,
    @Nullable String city,
    LinkPreview preview,
    @Nullable UUID logoMediaId,
    HirerFigures hirer) {}
