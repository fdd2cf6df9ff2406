package io.crewcall.gig.application;

import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends negotiations in which an offer was not answered within 72 hours. */
@Component
class OfferExpiryJob implements Timer {
  private static final Limit AT_ONCE = Limit.of(100);
  private final ApplicationRepository applications;
  private final DatabaseClock clock;

  OfferExpiryJob(ApplicationRepository applications, DatabaseClock clock) {
    this.applications = applications;
    this.clock = clock;
  }

  @Override
  @Transactional
  public int run() {
    List<Application> overdue = applications.lockOverdue(clock.now(), AT_ONCE);
    overdue.forEach(Application::expireOffer);
    applications.saveAll(overdue);
    return overdue.size();
  }
}
