package io.crewcall.gig.ledger;

import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.engagement.EngagementProblems;
import io.crewcall.gig.ledger.LedgerEntry.Kind;
import io.crewcall.gig.ledger.Ledgers.Entry;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paying what is due, by hand or through the provider, and the worker's word about it. */
@Service
class Paying {
  private final Ledgers ledgers;
  private final Payments payments;

  Paying(Ledgers ledgers, Payments payments) {
    this.ledgers = ledgers;
    this.payments = payments;
  }

  Ledger visible(UUID engagementId, Caller caller) {
    return ledgers
        .find(engagementId)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  /** The hirer says that the worker has been paid. */
  @Transactional
  Ledger markPaid(UUID engagementId, @Nullable String reference, Caller caller) {
    Ledger ledger = locked(engagementId, caller);
    return paid(
        ledger,
        require(ledger, LedgerAction.MARK_PAID, ledger.parts(caller)),
        caller.id(),
        reference);
  }

  /** The hirer orders the payment from the provider. */
  @Transactional
  Ledger pay(UUID engagementId, Caller caller) {
    Ledger ledger = locked(engagementId, caller);
    require(ledger, LedgerAction.PAY, ledger.parts(caller));
    if (!payments.request(ledger, caller.id())) {
      throw Problem.conflict("PAYMENT_UNDER_WAY", "A payment is under way already.").exception();
    }
    return ledgers.find(engagementId).orElseThrow();
  }

  /**
   * The provider's word about an order, once per notice. A success after the hirer has marked it as
   * paid changes nothing more.
   */
  @Transactional
  void settle(PaymentNotice notice) {
    // The ledger first, as everybody takes it before its payments.
    Payments.Payment payment =
        payments
            .find(notice.paymentId())
            .orElseThrow(() ->
                Problem.unprocessable("UNKNOWN_PAYMENT", "There is no such payment.").exception());
    Ledger ledger = ledgers.lock(payment.engagementId()).orElseThrow();
    if (!payments.finish(notice)) {
      return;
    }
    if (notice.outcome() == PaymentNotice.Outcome.SUCCEEDED && ledger.status() == Status.PAYABLE) {
      paid(
          ledger,
          require(ledger, LedgerAction.REPORT_PAID, Set.of(Actor.PLATFORM)),
          null,
          notice.reference());
    }
  }

  private Ledger paid(
      Ledger ledger,
      Transition<Status, LedgerAction, Actor, Object> transition,
      @Nullable UUID by,
      @Nullable String reference) {
    return ledgers.move(
        ledger,
        transition,
        "paid = earned, paid_at = database_time()",
        List.of(new Entry(Kind.PAID, ledger.earned().amount(), by, reference, null)));
  }

  /** The worker has got it. */
  @Transactional
  Ledger confirm(UUID engagementId, Caller caller) {
    Ledger ledger = locked(engagementId, caller);
    return ledgers.move(
        ledger,
        require(ledger, LedgerAction.CONFIRM_RECEIPT, ledger.parts(caller)),
        "received = paid, received_at = database_time()",
        List.of(new Entry(Kind.RECEIVED, ledger.paid().amount(), caller.id(), null, null)));
  }

  /** The worker has not got it: it is due as before. */
  @Transactional
  Ledger contest(UUID engagementId, String note, Caller caller) {
    Ledger ledger = locked(engagementId, caller);
    return ledgers.move(
        ledger,
        require(ledger, LedgerAction.CONTEST, ledger.parts(caller)),
        "paid = 0, paid_at = null",
        List.of(new Entry(Kind.CONTESTED, ledger.paid().amount(), caller.id(), null, note)));
  }

  private Ledger locked(UUID engagementId, Caller caller) {
    return ledgers
        .lock(engagementId)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  private static Transition<Status, LedgerAction, Actor, Object> require(
      Ledger ledger, LedgerAction action, Set<Actor> parts) {
    return LedgerLifecycle.TABLE.require(ledger.status(), action, parts);
  }
}
