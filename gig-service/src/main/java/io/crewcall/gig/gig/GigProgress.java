package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.gig.EngagementFacts.Tally;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a gig because something happened to its engagements. Every method takes a gig
 * that the transaction has locked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GigProgress {
  private static final Set<Actor> PLATFORM = Set.of(Actor.PLATFORM);
  private final Gigs gigs;
  private final EngagementFacts engagements;
  private final DatabaseClock clock;

  GigProgress(Gigs gigs, EngagementFacts engagements, DatabaseClock clock) {
    this.gigs = gigs;
    this.engagements = engagements;
    this.clock = clock;
  }

  /**
   * Takes a slot of a role for a fee; with the last one the gig is filled.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is no slot or not that
   *     much budget left
   */
  public Gig takeSlot(Gig locked, UUID roleId, Money fee) {
    if (!locked.hiring()) {
      throw GigProblems.slotsTaken();
    }
    if (!gigs.takeSlot(roleId, fee)) {
      throw locked.role(roleId).filter(GigRole::full).isPresent()
          ? GigProblems.slotsTaken()
          : GigProblems.budgetExceeded("role's budget");
    }
    Gig taken = gigs.refreshed(locked);
    return move(taken, taken.allSlotsTaken() ? GigAction.FILL : GigAction.TAKE_SLOT);
  }

  /** A slot of a role at a fee, to be kept for somebody. */
  public record Seat(UUID roleId, Money fee) {}

  /**
   * Keeps slots for people who have not answered; the gig goes on hiring for the others.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when one of them is not to be had
   */
  public void reserve(Gig locked, List<Seat> seats) {
    for (Seat seat : seats) {
      if (!gigs.takeSlot(seat.roleId(), seat.fee())) {
        throw gigs.refreshed(locked).role(seat.roleId()).filter(GigRole::full).isPresent()
            ? GigProblems.slotsTaken()
            : GigProblems.budgetExceeded("role's budget");
      }
      gigs.reserve(seat.roleId(), 1);
    }
    move(gigs.refreshed(locked), GigAction.TAKE_SLOT);
  }

  /** Gives kept slots back. */
  public void release(Gig locked, List<Seat> seats) {
    for (Seat seat : seats) {
      gigs.reserve(seat.roleId(), -1);
      gigs.freeSlot(seat.roleId(), seat.fee());
    }
    Gig freed = gigs.refreshed(locked);
    find(freed, GigAction.FREE_SLOT).ifPresent(transition -> move(freed, transition));
  }

  /** Kept slots are used now; with the last one the gig is filled. */
  public Gig use(Gig locked, List<Seat> seats) {
    seats.forEach(seat -> gigs.reserve(seat.roleId(), -1));
    Gig used = gigs.refreshed(locked);
    return move(used, used.allSlotsTaken() ? GigAction.FILL : GigAction.TAKE_SLOT);
  }

  /** Gives a slot back whose engagement was cancelled, and looks where that leaves the gig. */
  public Gig freeSlot(Gig locked, UUID roleId, Money fee) {
    gigs.freeSlot(roleId, fee);
    Gig freed = gigs.refreshed(locked);
    Tally tally = engagements.tally(freed.id());
    GigAction action;
    if (freed.status() != Status.FILLED && freed.status() != Status.IN_PROGRESS) {
      action = GigAction.FREE_SLOT;
    } else if (clock.now().isBefore(freed.deadline())) {
      action = GigAction.REOPEN;
    } else if (tally.underWay() > 0) {
      action = GigAction.FREE_SLOT;
    } else {
      action = tally.completed() > 0 ? GigAction.COMPLETE : GigAction.LAPSE;
    }
    return find(freed, action).map(transition -> move(freed, transition)).orElse(freed);
  }

  /** Work was delivered: a filled gig is in progress from the first delivery on. */
  public void delivered(Gig locked) {
    find(locked, GigAction.START).ifPresent(transition -> move(locked, transition));
  }

  /** A dispute was decided: what is not paid is the role's again, the slot stays used. */
  public void resolved(Gig locked, UUID roleId, Money released) {
    gigs.freeBudget(roleId, released);
    completed(locked);
  }

  /** An engagement was completed: with the last one the gig is. */
  public void completed(Gig locked) {
    if (engagements.tally(locked.id()).underWay() == 0) {
      find(locked, GigAction.COMPLETE).ifPresent(transition -> move(locked, transition));
    }
  }

  private static Optional<Transition<Status, GigAction, Actor, Object>> find(
      Gig gig, GigAction action) {
    return GigLifecycle.TABLE.find(gig.status(), action, PLATFORM);
  }

  private Gig move(Gig gig, GigAction action) {
    return move(gig, GigLifecycle.TABLE.require(gig.status(), action, PLATFORM));
  }

  private Gig move(Gig gig, Transition<Status, GigAction, Actor, Object> transition) {
    return gigs.update(gig.moved(transition), transition.event());
  }
}
