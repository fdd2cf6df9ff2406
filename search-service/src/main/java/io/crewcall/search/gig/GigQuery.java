package io.crewcall.search.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.search.index.QueryText;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among open gigs.
 *
 * @param q free text over title, description, professions and skills
 * @param verbatim words of {@code q} that are to be taken as they are
 * @param profession wanted in one of the gig's roles; {@code INFLUENCER} counts as one
 * @param minBudget in minor units of {@code currency}: some role pays at least this a slot
 */
record GigQuery(
    @Parameter(description = "Free text over title, description, professions and skills")
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
    @Nullable @Size(max = 5) List<GigState.Type> type,
    @Nullable @Size(max = 20)
        List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> profession,
    @Nullable @Size(max = 20) List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> skill,
    @Nullable @Size(max = 20) List<@Size(max = 60) @Pattern(regexp = QueryText.PLAIN) String> city,
    @Parameter(description = "Whether it can be done from anywhere") @Nullable Boolean remote,
    @Parameter(description = "Some role pays at least this a slot, in minor units")
        @Nullable
        @PositiveOrZero
        Long minBudget,
    @Parameter(description = "Of the amount asked for; INR if not said")
        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        String currency) {}
