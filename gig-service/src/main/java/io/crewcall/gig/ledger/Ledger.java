package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.LedgerState;
import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.contracts.gig.LedgerStateBuilder;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one engagement: {@code earned + released <= agreed}, {@code paid <= earned}, {@code
 * received <= paid}.
 *
 * @param released what of the agreed fee will never be paid
 * @param payableAt since when the earned sum is due
 * @param paying whether the payment provider has an order that it has not answered
 */
record Ledger(
    UUID engagementId,
    Parties parties,
    Status status,
    Money agreed,
    Money released,
    Money earned,
    Money paid,
    Money received,
    @Nullable Instant payableAt,
    @Nullable Instant paidAt,
    @Nullable Instant receivedAt,
    boolean paying,
    long version) {

  /** Whom it concerns, and where in a chain. */
  record Parties(
      UUID hirerId,
      UUID workerId,
      @Nullable UUID brandId,
      @Nullable UUID campaignId,
      @Nullable UUID parentEngagementId,
      int depth) {}

  Set<Actor> parts(Caller caller) {
    Set<Actor> parts = caller.hirerParts(parties.hirerId(), parties.brandId());
    if (caller.id().equals(parties.workerId())) {
      parts.add(Actor.WORKER);
    }
    return parts;
  }

  boolean readableBy(Caller caller) {
    return caller.id().equals(parties.workerId())
        || caller.readsAsHirer(parties.hirerId(), parties.brandId());
  }

  List<String> allowedActions(Caller caller) {
    return ProseGuards.allowed(
        LedgerLifecycle.TABLE,
        status,
        parts(caller),
        action -> action != LedgerAction.PAY || !paying);
  }

  LedgerState state() {
    return LedgerStateBuilder.builder()
        .engagementId(engagementId)
        .hirerId(parties.hirerId())
        .workerId(parties.workerId())
        .brandId(parties.brandId())
        .campaignId(parties.campaignId())
        .parentEngagementId(parties.parentEngagementId())
        .status(status)
        .agreed(agreed)
        .earned(earned)
        .paid(paid)
        .payableAt(payableAt)
        .paidAt(paidAt)
        .receivedAt(receivedAt)
        .build();
  }
}
