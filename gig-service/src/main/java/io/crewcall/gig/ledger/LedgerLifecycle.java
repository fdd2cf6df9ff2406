package io.crewcall.gig.ledger;

import static io.crewcall.contracts.gig.LedgerState.Status.AGREED;
import static io.crewcall.contracts.gig.LedgerState.Status.PAID;
import static io.crewcall.contracts.gig.LedgerState.Status.PAYABLE;
import static io.crewcall.contracts.gig.LedgerState.Status.SETTLED;
import static io.crewcall.contracts.gig.LedgerState.Status.VOID;
import static io.crewcall.gig.ledger.LedgerAction.CONFIRM_RECEIPT;
import static io.crewcall.gig.ledger.LedgerAction.CONTEST;
import static io.crewcall.gig.ledger.LedgerAction.EARN;
import static io.crewcall.gig.ledger.LedgerAction.MARK_PAID;
import static io.crewcall.gig.ledger.LedgerAction.PAY;
import static io.crewcall.gig.ledger.LedgerAction.RELEASE;
import static io.crewcall.gig.ledger.LedgerAction.REPORT_PAID;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.WORKER;

import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The ledger's transition table. */
public final class LedgerLifecycle {
  private static final String PAID_EVENT = "ledger.paid";

  public static final Lifecycle<Status, LedgerAction> TABLE =
      Lifecycle.<Status, LedgerAction>of("ledger", "LEDGER_STATE")
          .line(
              AGREED,
              EARN,
              Set.of(PLATFORM),
              "completed, or a dispute awarded the worker something",
              PAYABLE,
              "ledger.earned")
          .line(
              AGREED,
              RELEASE,
              Set.of(PLATFORM),
              "cancelled, or nothing is owed",
              VOID,
              "ledger.released")
          .line(
              PAYABLE,
              PAY,
              Set.of(HIRER),
              "no other payment under way",
              PAYABLE,
              "none: an order to the payment provider")
          .line(PAYABLE, MARK_PAID, Set.of(HIRER), PAID, PAID_EVENT)
          .line(
              PAYABLE,
              REPORT_PAID,
              Set.of(PLATFORM),
              "the payment provider's word",
              PAID,
              PAID_EVENT)
          .line(PAID, CONFIRM_RECEIPT, Set.of(WORKER), SETTLED, "ledger.settled")
          .line(PAID, CONTEST, Set.of(WORKER), "it has not arrived", PAYABLE, "ledger.contested")
          .build();

  private LedgerLifecycle() {}
}
