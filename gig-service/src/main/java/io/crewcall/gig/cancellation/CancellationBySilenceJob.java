package io.crewcall.gig.cancellation;

import io.crewcall.gig.engagement.EngagementLifecycle;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Grants wishes to cancel that nobody has answered for 72 hours. */
@Component
class CancellationBySilenceJob implements Timer {
  private final EngagementRepository engagements;
  private final CancellationService service;
  private final DatabaseClock clock;

  CancellationBySilenceJob(
      EngagementRepository engagements, CancellationService service, DatabaseClock clock) {
    this.engagements = engagements;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public int run() {
    return Timer.each(
        engagements.cancelRequestedBefore(
            clock.now().minus(EngagementLifecycle.CANCEL_SILENCE), Limit.of(100)),
        service::cancelBySilence);
  }
}
