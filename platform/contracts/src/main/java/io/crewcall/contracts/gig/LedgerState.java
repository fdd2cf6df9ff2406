package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an engagement's fee is agreed, earned and paid; the subject of the event is the
 * engagement. States only: no money moves here. Types: {@code ledger.agreed}, {@code
 * ledger.earned}, {@code ledger.released}, {@code ledger.paid}, {@code ledger.contested}, {@code
 * ledger.settled}.
 *
 * @param earned what the worker is to get; less than agreed after a dispute
 * @param payableAt since when that is due
 */
@Topic("gig.ledgers")
@RecordBuilder
public record LedgerState(
    UUID engagementId,
    UUID hirerId,
    UUID workerId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    Status status,
    Money agreed,
    Money earned,
    Money paid,
    @Nullable Instant payableAt,
    @Nullable Instant paidAt,
    @Nullable Instant receivedAt)
    implements AggregateState {

  /** Lifecycle of a ledger. */
  public enum Status {
    AGREED,
    PAYABLE,
    PAID,
    SETTLED,
    VOID
  }
}
