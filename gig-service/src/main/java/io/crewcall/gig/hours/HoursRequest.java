package io.crewcall.gig.hours;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours worked, in addition to those logged before.
 *
 * @param date the day of the work; today if not said
 * @param hours at most 24 for a day that is named
 */
record HoursRequest(
    @Nullable LocalDate date,
    @NotNull @Min(1) @Max(1000) Integer hours,
    @Nullable @Size(max = 500) String note) {}
