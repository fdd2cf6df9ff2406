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
import static io.crewcall.gig.lifecycle.ProseGuards.prose;

import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The ledger's transition table. */
public final class LedgerLifecycle {
  private static final String PAID_EVENT = "ledger.paid";

  public static final Lifecycle<Status, LedgerAction, Actor, Object> TABLE =
      Lifecycle.<Status, LedgerAction, Actor, Object>of("ledger", "LEDGER_STATE")
          .line(
              Set.of(AGREED),
              EARN,
              Set.of(PLATFORM),
              PAYABLE,
              "ledger.earned",
              prose("completed, or a dispute awarded the worker something"))
          .line(
              Set.of(AGREED),
              RELEASE,
              Set.of(PLATFORM),
              VOID,
              "ledger.released",
              prose("cancelled, or nothing is owed"))
          .line(
              Set.of(PAYABLE),
              PAY,
              Set.of(HIRER),
              PAYABLE,
              "none: an order to the payment provider",
              prose("no other payment under way"))
          .line(Set.of(PAYABLE), MARK_PAID, Set.of(HIRER), PAID, PAID_EVENT)
          .line(
              Set.of(PAYABLE),
              REPORT_PAID,
              Set.of(PLATFORM),
              PAID,
              PAID_EVENT,
              prose("the payment provider's word"))
          .line(Set.of(PAID), CONFIRM_RECEIPT, Set.of(WORKER), SETTLED, "ledger.settled")
          .line(
              Set.of(PAID),
              CONTEST,
              Set.of(WORKER),
              PAYABLE,
              "ledger.contested",
              prose("it has not arrived"))
          .build();

  private LedgerLifecycle() {}
}
