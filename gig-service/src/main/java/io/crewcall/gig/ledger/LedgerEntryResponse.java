package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger.
 *
 * @param enteredBy who did it; null where it followed from something else
 * @param reference of a payment, as its payer names it
 * @param note why a payment is contested
 */
record LedgerEntryResponse(
    UUID id,
    UUID engagementId,
    @Nullable String gigTitle,
    LedgerEntry.Kind kind,
    Money amount,
    Instant enteredAt,
    @Nullable UUID enteredBy,
    @Nullable String reference,
    @Nullable String note) {}
