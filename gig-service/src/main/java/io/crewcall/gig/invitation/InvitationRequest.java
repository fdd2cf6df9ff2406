package io.crewcall.gig.invitation;

import io.crewcall.contracts.Money;
import io.crewcall.gig.application.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, and for which role.
 *
 * @param terms makes it a direct offer: who accepts it is hired
 */
record InvitationRequest(
    @NotNull UUID gigRoleId,
    @NotNull UUID userId,
    @Nullable @Size(max = 1000) String message,
    @Nullable @Valid TermsRequest terms) {

  /**
   * On what terms the work is offered, in the role's currency.
   *
   * @param dueDate the one the gig sets, if not said
   */
  record TermsRequest(
      @NotNull Money fee, @Nullable @Min(1) @Max(10_000) Integer hours, @Nullable Instant dueDate) {

    Terms terms() {
      return new Terms(fee, hours, dueDate);
    }
  }
}
