package io.crewcall.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure as every API shows it. No data is {@code null}, never 0.
 *
 * @param value the figure, or null when there is too little data
 * @param n how many facts were counted
 * @param window the time looked at, as an ISO 8601 duration or the word {@code all}
 * @param basis what the figure rests on, for example {@code SELF_DECLARED} or {@code PLATFORM}
 * @param asOf when it was computed
 * @param formulaVersion which version of the formula in {@code metrics.md} was used
 */
public record Figure(
    @Nullable Double value,
    long n,
    String window,
    String basis,
    Instant asOf,
    int formulaVersion) {}
