package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Terms that one side proposes to the other, in the role's currency.
 *
 * @param dueDate the one the gig sets, if not said
 */
record OfferRequest(
    @NotNull Money fee,
    @Nullable @Min(1) @Max(10_000) Integer hours,
    @Nullable Instant dueDate,
    @Nullable @Size(max = 2000) String message) {

  Terms terms() {
    return new Terms(fee, hours, dueDate);
  }
}
