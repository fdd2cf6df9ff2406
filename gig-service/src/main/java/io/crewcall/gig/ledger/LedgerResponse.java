package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.LedgerState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an engagement, for its parties.
 *
 * @param outstanding earned and not paid
 * @param paymentUnderWay whether the payment provider has an order that it has not answered
 * @param chain who pays whom from the root of the chain down to those right below, without sums
 * @param allowedActions what the caller may do now
 */
record LedgerResponse(
    UUID engagementId,
    UUID hirerId,
    @Nullable UUID brandId,
    UUID workerId,
    LedgerState.Status status,
    Money agreed,
    Money released,
    Money earned,
    Money paid,
    Money received,
    Money outstanding,
    @Nullable Instant payableAt,
    @Nullable Instant paidAt,
    @Nullable Instant receivedAt,
    boolean paymentUnderWay,
    List<LedgerEntryResponse> entries,
    List<PaymentChainFacts.Hop> chain,
    long version,
    List<String> allowedActions) {}
