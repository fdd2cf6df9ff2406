package io.crewcall.gig.application;

import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding terms: the hirer offers, the applicant accepts, declines or counters, the hirer accepts
 * or counters that.
 */
@Service
class OfferService {
  private final ApplicationRepository applications;
  private final OfferRoundRepository rounds;
  private final HiringService hiring;
  private final GigRepository gigs;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  OfferService(
      ApplicationRepository applications,
      OfferRoundRepository rounds,
      HiringService hiring,
      GigRepository gigs,
      IdGenerator ids,
      DatabaseClock clock) {
    this.applications = applications;
    this.rounds = rounds;
    this.hiring = hiring;
    this.gigs = gigs;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts terms on the table. Nothing is reserved by that: of several who accept the first gets the
   * slot.
   *
   * @param action {@code OFFER} or {@code COUNTER}
   */
  @Transactional
  Application propose(UUID id, ApplicationAction action, OfferRequest request, Caller caller) {
    Gig gig = gigs.hold(applications.parties(id, caller).gigId());
    Application application = applications.lock(id);
    Set<Actor> by = application.parts(caller);
    application.require(action, by);
    Instant now = clock.now();
    request.terms().require(gig.role(application.gigRoleId()).orElseThrow(), now);
    rounds.save(application.propose(action, by, ids.next(), caller.id(), request, now));
    return applications.save(application);
  }

  /** Takes the terms on the table: the engagement starts, see {@link HiringService}. */
  @Transactional
  Application accept(UUID id, Caller caller) {
    return hiring.select(id, ApplicationAction.ACCEPT_OFFER, caller);
  }

  @Transactional
  Application decline(UUID id, Caller caller) {
    applications.parties(id, caller);
    Application application = applications.lock(id);
    application.declineOffer(application.parts(caller));
    return applications.save(application);
  }

  /** Ends some negotiations whose offer was not answered in time; answers how many. */
  @Transactional
  public int expireOverdue() {
    List<Application> overdue = applications.lockOverdue(clock.now(), Limit.of(100));
    overdue.forEach(Application::expireOffer);
    applications.saveAll(overdue);
    return overdue.size();
  }
}
