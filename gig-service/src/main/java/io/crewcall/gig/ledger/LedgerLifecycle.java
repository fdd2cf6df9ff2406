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
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.HiringGuards;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import java.util.Set;

/** The ledger's transition table. */
public final class LedgerLifecycle {
  private static final String PAID_EVENT = "ledger.paid";

  private static final Guard<Situation> OWED =
      Guard.of(
          "completed, or a dispute awarded the worker something",
          situation -> situation.owed() > 0,
          () -> Problem.conflict("NOTHING_OWED", "Nothing is owed."));
  private static final Guard<Situation> NOTHING_OWED =
      Guard.of(
          "cancelled, or nothing is owed",
          situation -> situation.owed() == 0,
          () -> Problem.conflict("OWED", "Something is owed."));
  private static final Guard<Situation> NOT_OF_THE_BRAND =
      HiringGuards.notOfTheHiringBrand(Situation::ownBrand);
  private static final Guard<Situation> NO_PAYMENT_UNDER_WAY =
      Guard.of(
          "no other payment under way",
          situation -> !situation.paying(),
          LedgerLifecycle::paymentUnderWay);

  public static final Lifecycle<Status, LedgerAction, Actor, Situation> TABLE =
      Lifecycle.<Status, LedgerAction, Actor, Situation>of("ledger", "LEDGER_STATE")
          .line(Set.of(AGREED), EARN, Set.of(PLATFORM), PAYABLE, "ledger.earned", OWED)
          .line(Set.of(AGREED), RELEASE, Set.of(PLATFORM), VOID, "ledger.released", NOTHING_OWED)
          .line(
              Set.of(PAYABLE),
              PAY,
              Set.of(HIRER),
              PAYABLE,
              "none: an order to the payment provider",
              NOT_OF_THE_BRAND,
              NO_PAYMENT_UNDER_WAY)
          .line(Set.of(PAYABLE), MARK_PAID, Set.of(HIRER), PAID, PAID_EVENT, NOT_OF_THE_BRAND)
          .line(Set.of(PAYABLE), REPORT_PAID, Set.of(PLATFORM), PAID, PAID_EVENT)
          .line(Set.of(PAID), CONFIRM_RECEIPT, Set.of(WORKER), SETTLED, "ledger.settled")
          .line(Set.of(PAID), CONTEST, Set.of(WORKER), PAYABLE, "ledger.contested")
          .build();

  private LedgerLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param paying whether the payment provider has an order that it has not answered
   * @param owed what the worker gets of the fee
   * @param ownBrand whether the worker is in the team of the brand that pays
   */
  record Situation(boolean paying, long owed, boolean ownBrand) {}

  static Problem paymentUnderWay() {
    return Problem.conflict("PAYMENT_UNDER_WAY", "A payment is under way already.");
  }
}
