package io.crewcall.gig.payer;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigEnd;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.platform.persistence.AggregateChanged;
import io.crewcall.platform.persistence.DatabaseClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sub-gigs hire no longer when the engagement that pays for them has ended. */
@Component
class SubGigListener {
  private static final String REASON = "The work that this gig is part of has ended.";
  private final GigRepository gigs;
  private final GigEnd end;
  private final DatabaseClock clock;

  SubGigListener(GigRepository gigs, GigEnd end, DatabaseClock clock) {
    this.gigs = gigs;
    this.end = end;
    this.clock = clock;
  }

  /** Inside the transaction that changes the engagement and holds its row. */
  @EventListener
  void on(AggregateChanged change) {
    if (!(change.aggregate() instanceof Engagement engagement) || !engagement.ended()) {
      return;
    }
    for (Gig gig : gigs.lockHiringUnder(engagement.id())) {
      gig.closeWithPayer(REASON, clock.now());
      gigs.save(gig);
      end.hiringEnded(gig);
    }
  }
}
