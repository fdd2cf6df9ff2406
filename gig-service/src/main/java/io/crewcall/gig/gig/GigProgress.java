package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.gig.gig.Gig.Seat;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a gig because something happened to its engagements. Every method takes a gig
 * that the transaction has locked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProblemException.class)
public class GigProgress {
  private final GigRepository gigs;
  private final EngagementFacts engagements;
  private final DatabaseClock clock;

  GigProgress(GigRepository gigs, EngagementFacts engagements, DatabaseClock clock) {
    this.gigs = gigs;
    this.engagements = engagements;
    this.clock = clock;
  }

  /** Gives a slot back whose engagement was cancelled, and looks where that leaves the gig. */
  public void freeSlot(Gig locked, UUID roleId, Money fee) {
    locked.freeSlot(new Seat(roleId, fee), engagements.tally(locked.id()), clock.now());
    gigs.save(locked);
  }

  /** Work was delivered: a filled gig is in progress from the first delivery on. */
  public void delivered(Gig locked) {
    locked.delivered(clock.now());
    gigs.save(locked);
  }

  /** A dispute was decided: what is not paid is the role's again, the slot stays used. */
  public void resolved(Gig locked, UUID roleId, Money released) {
    locked.freeBudget(roleId, released);
    completed(locked);
  }

  /** An engagement was completed: with the last one the gig is. */
  public void completed(Gig locked) {
    locked.engagementEnded(engagements.tally(locked.id()), clock.now());
    gigs.save(locked);
  }
}
