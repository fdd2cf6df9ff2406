package io.crewcall.gig.engagement;

import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Approves deliveries that nobody has answered for 7 days. */
@Component
class ApprovalBySilenceJob implements Timer {
  private final EngagementRepository engagements;
  private final EngagementService service;
  private final DatabaseClock clock;

  ApprovalBySilenceJob(
      EngagementRepository engagements, EngagementService service, DatabaseClock clock) {
    this.engagements = engagements;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public int run() {
    return Timer.each(
        engagements.deliveredBefore(
            clock.now().minus(EngagementLifecycle.APPROVAL_SILENCE), Limit.of(100)),
        service::approveBySilence);
  }
}
