package io.crewcall.gig.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one side says about the other.
 *
 * @param rating from 1 to 5
 * @param skills those the author endorses
 */
record ReviewRequest(
    @NotNull @Min(1) @Max(5) Integer rating,
    @Nullable @Size(max = 3000) String text,
    @Nullable @Size(max = 10) List<@NotNull @Size(min = 1, max = 60) String> skills) {}
