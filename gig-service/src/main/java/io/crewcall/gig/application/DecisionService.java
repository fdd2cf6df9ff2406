package io.crewcall.gig.application;

import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a hirer does with a bid: shortlist, reject, select. */
@Service
class DecisionService {
  private final ApplicationRepository applications;
  private final GigRepository gigs;
  private final HiringService hiring;
  private final DatabaseClock clock;

  DecisionService(
      ApplicationRepository applications,
      GigRepository gigs,
      HiringService hiring,
      DatabaseClock clock) {
    this.applications = applications;
    this.gigs = gigs;
    this.hiring = hiring;
    this.clock = clock;
  }

  /** In a bulk, a refusal takes back this item alone. */
  @Transactional(propagation = Propagation.NESTED)
  Application shortlist(UUID id, Caller caller) {
    Application application = lock(id, caller);
    application.shortlist(application.parts(caller), clock.now());
    return applications.save(application);
  }

  /** In a bulk, a refusal takes back this item alone. */
  @Transactional(propagation = Propagation.NESTED)
  Application reject(UUID id, String reason, Caller caller) {
    Application application = lock(id, caller);
    application.reject(application.parts(caller), reason, clock.now());
    return applications.save(application);
  }

  /** Takes a bid as it stands, see {@link HiringService}. */
  @Transactional
  Application select(UUID id, Caller caller) {
    return hiring.select(id, ApplicationAction.SELECT, caller);
  }

  /** Holds the gig as it is, then takes the bid. */
  private Application lock(UUID id, Caller caller) {
    gigs.hold(applications.parties(id, caller).gigId());
    return applications.lock(id);
  }
}
