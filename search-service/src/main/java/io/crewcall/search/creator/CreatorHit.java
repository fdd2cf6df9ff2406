package io.crewcall.search.creator;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A creator as found. Figures are null where there is too little data.
 *
 * @param roles {@code INFLUENCER}, {@code CREATIVE} and professions
 * @param engagementRate by followers, as a fraction
 * @param skills of the profile and of the services on offer
 * @param priceFrom the lowest price asked
 * @param offers services on offer
 */
public record CreatorHit(
    UUID userId,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable String headline,
    @Nullable String city,
    List<String> languages,
    List<String> roles,
    List<String> skills,
    List<String> categories,
    List<String> platforms,
    @Nullable Long followers,
    @Nullable Double engagementRate,
    @Nullable Money priceFrom,
    @Nullable Double rating,
    @Nullable Long reviewCount,
    @Nullable Double successScore,
    @Nullable Double responseRate,
    @Nullable List<CreativeProfileState.Offer> offers) {}
