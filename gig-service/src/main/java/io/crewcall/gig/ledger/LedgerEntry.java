package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger, written once.
 *
 * @param enteredBy who did it; null where it followed from something else
 * @param reference of a payment, as its payer names it
 * @param note why a payment is contested
 */
record LedgerEntry(
    UUID id,
    UUID engagementId,
    @Nullable String gigTitle,
    Kind kind,
    Money amount,
    Instant enteredAt,
    @Nullable UUID enteredBy,
    @Nullable String reference,
    @Nullable String note) {

  /** What an entry adds to; {@code CONTESTED} takes from what is paid. */
  enum Kind {
    AGREED,
    RELEASED,
    EARNED,
    PAID,
    CONTESTED,
    RECEIVED
  }
}
