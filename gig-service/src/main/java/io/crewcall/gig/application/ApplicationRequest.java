package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bid for a gig role, in the role's currency. */
record ApplicationRequest(
    @NotNull UUID gigRoleId,
    @Nullable @Size(max = 3000) String coverNote,
    @NotNull Money proposedFee,
    @Nullable @Min(1) @Max(10_000) Integer proposedHours) {

  /** The bid of somebody who takes terms that were offered to them. */
  static ApplicationRequest to(UUID roleId, Terms terms) {
    return new ApplicationRequest(roleId, null, terms.fee(), terms.hours());
  }
}
