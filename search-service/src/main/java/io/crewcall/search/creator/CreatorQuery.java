package io.crewcall.search.creator;

import io.crewcall.search.index.QueryText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Several values of one filter are alternatives; filters narrow each other.
 *
 * @param q free text: names, crafts, skills, words of a bio; typing errors are forgiven
 * @param verbatim words of {@code q} that are to be taken as they are
 * @param role {@code INFLUENCER}, {@code CREATIVE} or a profession such as {@code EDITOR}
 * @param minFollowers on the largest account
 * @param minEngagement by followers, as a fraction: 0.03 is 3 %
 * @param maxPrice in minor units of {@code currency}: the creator's lowest price is at most this
 */
record CreatorQuery(
    @Parameter(
            description =
                "Free text: names, crafts, skills, words of a bio; typing errors are forgiven")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = QueryText.PLAIN)
        String q,
    @Parameter(
            description =
                "Words of q, as understood[].words has them, that are to be looked for as they are")
        @Nullable
        @Size(max = 10)
        List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> verbatim,
    @Nullable @Size(max = 20) List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> role,
    @Nullable @Size(max = 20) List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> skill,
    @Nullable @Size(max = 20)
        List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> category,
    @Nullable @Size(max = 20) List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> city,
    @Nullable @Size(max = 5)
        List<@Size(max = 20) @Pattern(regexp = QueryText.PLAIN) String> platform,
    @Nullable @Size(max = 20)
        List<@Size(max = 20) @Pattern(regexp = QueryText.PLAIN) String> language,
    @Parameter(description = "On the largest account") @Nullable @PositiveOrZero Long minFollowers,
    @Parameter(description = "On the largest account") @Nullable @PositiveOrZero Long maxFollowers,
    @Parameter(description = "By followers, as a fraction: 0.03 is 3 %")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        Double minEngagement,
    @Parameter(description = "The lowest price is at most this, in minor units")
        @Nullable
        @PositiveOrZero
        Long maxPrice,
    @Parameter(description = "Of the amount asked for; INR if not said")
        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        String currency,
    @Parameter(description = "Mean of the reviews") @Nullable @DecimalMin("1") @DecimalMax("5")
        Double minRating) {

  String currencyOrRupees() {
    return currency == null ? "INR" : currency;
  }
}
