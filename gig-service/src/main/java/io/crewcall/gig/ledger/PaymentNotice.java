package io.crewcall.gig.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the provider tells of an order.
 *
 * @param eventId the provider's; the same notice may come several times
 * @param reference of the payment, as the payee's statement shows it
 */
record PaymentNotice(
    @NotBlank @Size(max = 100) String eventId,
    @NotNull UUID paymentId,
    @NotNull Outcome outcome,
    @Nullable @Size(max = 200) String reference) {

  /** How it ended. */
  enum Outcome {
    SUCCEEDED,
    FAILED
  }
}
