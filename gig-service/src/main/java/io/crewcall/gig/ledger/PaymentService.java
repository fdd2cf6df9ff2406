package io.crewcall.gig.ledger;

import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.engagement.EngagementProblems;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paying what is due, by hand or through the provider, and the worker's word about it. */
@Service
class PaymentService {
  private final LedgerRepository ledgers;
  private final LedgerEntryRepository entries;
  private final PaymentQueue payments;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  PaymentService(
      LedgerRepository ledgers,
      LedgerEntryRepository entries,
      PaymentQueue payments,
      IdGenerator ids,
      DatabaseClock clock) {
    this.ledgers = ledgers;
    this.entries = entries;
    this.payments = payments;
    this.ids = ids;
    this.clock = clock;
  }

  Ledger readable(UUID engagementId, Caller caller) {
    return readable(ledgers.findById(engagementId), caller);
  }

  private static Ledger readable(Optional<Ledger> ledger, Caller caller) {
    return ledger
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  /** The hirer says that the worker has been paid. */
  @Transactional
  Ledger markPaid(UUID engagementId, @Nullable String reference, Caller caller) {
    return change(
        engagementId, caller, (ledger, now) -> ledger.markPaid(ids.next(), reference, caller, now));
  }

  /** The worker has got it. */
  @Transactional
  Ledger confirm(UUID engagementId, Caller caller) {
    return change(
        engagementId, caller, (ledger, now) -> ledger.confirmReceipt(ids.next(), caller, now));
  }

  /** The worker has not got it: it is due as before. */
  @Transactional
  Ledger contest(UUID engagementId, String note, Caller caller) {
    return change(
        engagementId, caller, (ledger, now) -> ledger.contest(ids.next(), note, caller, now));
  }

  private Ledger change(
      UUID engagementId, Caller caller, BiFunction<Ledger, Instant, LedgerEntry> change) {
    Ledger ledger = readable(ledgers.lockById(engagementId), caller);
    entries.save(change.apply(ledger, clock.now()));
    return ledgers.save(ledger);
  }

  /** The hirer orders the payment from the provider. */
  @Transactional
  Ledger pay(UUID engagementId, Caller caller) {
    Ledger ledger = readable(ledgers.lockById(engagementId), caller);
    ledger.orderPayment(caller);
    if (!payments.request(ledger, caller.id())) {
      throw LedgerLifecycle.paymentUnderWay().exception();
    }
    return ledger;
  }

  /**
   * The provider's word about an order, once per notice. A success after the hirer has marked it as
   * paid changes nothing more.
   */
  @Transactional
  void settle(PaymentNotice notice) {
    // The ledger first, as everybody takes it before its payments.
    PaymentQueue.Payment payment =
        payments
            .find(notice.paymentId())
            .orElseThrow(() ->
                Problem.unprocessable("UNKNOWN_PAYMENT", "There is no such payment.").exception());
    Ledger ledger = ledgers.lockById(payment.engagementId()).orElseThrow();
    if (payments.finish(notice)
        && notice.outcome() == PaymentNotice.Outcome.SUCCEEDED
        && ledger.status() == Status.PAYABLE) {
      entries.save(ledger.reportPaid(ids.next(), notice.reference(), clock.now()));
      ledgers.save(ledger);
    }
  }
}
