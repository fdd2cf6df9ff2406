package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.budget.BudgetChain;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an engagement of agreed terms: a slot, the fee at every level above, the selected
 * application and the engagement, or nothing of it. Of many at once exactly as many succeed as
 * there are slots and budget; the locks are taken from the root of the chain downwards.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProblemException.class)
public class HiringService {
  private final ApplicationRepository applications;
  private final GigRepository gigs;
  private final BudgetChain budgets;
  private final EngagementRepository engagements;
  private final ApplicationClosingJob closing;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  HiringService(
      ApplicationRepository applications,
      GigRepository gigs,
      BudgetChain budgets,
      EngagementRepository engagements,
      ApplicationClosingJob closing,
      IdGenerator ids,
      DatabaseClock clock) {
    this.applications = applications;
    this.gigs = gigs;
    this.budgets = budgets;
    this.engagements = engagements;
    this.closing = closing;
    this.ids = ids;
    this.clock = clock;
  }

  /** Locks what pays for the gig, the root first, and then the gig. */
  public Gig lock(UUID gigId) {
    return budgets.lock(gigId);
  }

  /**
   * Lets only those pass who have no live bid for a role.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409
   */
  public void requireNoBid(UUID roleId, UUID userId) {
    if (applications.existsByGigRoleIdAndApplicantIdAndStatusNot(
        roleId, userId, Status.WITHDRAWN)) {
      throw ApplicationProblems.bidThere();
    }
  }

  /**
   * Selects an application on the terms that are on the table.
   *
   * @param action {@code SELECT} or {@code ACCEPT_OFFER}
   */
  Application select(UUID id, ApplicationAction action, Caller caller) {
    Gig gig = lock(applications.parties(id, caller).gigId());
    Application application = applications.lock(id);
    if (gig.status() == GigState.Status.FILLED && application.status() == Status.CLOSED) {
      throw GigProblems.slotsTaken();
    }
    Set<Actor> by = application.parts(caller);
    application.require(action, by);
    takeSlot(gig, application.gigRoleId(), application.terms());
    start(gig, application, application.terms(), action, by);
    closeIfOver(gig);
    return application;
  }

  /**
   * Hires somebody who was offered a role directly, without an application before.
   *
   * @param locked by {@link #lock}
   * @return the engagement
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is no slot, not that much
   *     budget, or a live application of this person for the role
   */
  public UUID hire(Gig locked, UUID roleId, UUID workerId, Terms terms) {
    if (!locked.hiring()) {
      throw ApplicationProblems.gigNotOpen();
    }
    takeSlot(locked, roleId, terms);
    UUID engagement = startOffered(locked, roleId, workerId, terms);
    closeIfOver(locked);
    return engagement;
  }

  /**
   * One of a team that is to work together.
   *
   * @param terms as offered
   */
  public record Place(UUID roleId, UUID userId, Terms terms) {
    private Gig.Seat seat() {
      return new Gig.Seat(roleId, terms.fee());
    }
  }

  /**
   * Keeps slots and money for all of a team, or for none.
   *
   * @param locked by {@link #lock}
   */
  public void reserve(Gig locked, List<Place> team) {
    locked.reserve(seats(team), clock.now());
    gigs.save(locked);
    budgets.commit(locked, sum(locked, team));
  }

  /** Gives back what was kept for a team that does not come together. */
  public void release(Gig locked, List<Place> team) {
    budgets.release(locked, sum(locked, team));
    locked.freeReserved(seats(team), clock.now());
    gigs.save(locked);
  }

  /**
   * Starts the engagements of a whole team on what was kept for it.
   *
   * @return the engagements, in the order of the team
   */
  public List<UUID> start(Gig locked, List<Place> team) {
    if (!locked.hiring()) {
      throw ApplicationProblems.gigNotOpen();
    }
    budgets.requireSpendable(locked);
    locked.useReserved(seats(team), clock.now());
    gigs.save(locked);
    List<UUID> started =
        team.stream()
            .map(place -> startOffered(locked, place.roleId(), place.userId(), place.terms()))
            .toList();
    closeIfOver(locked);
    return started;
  }

  private static List<Gig.Seat> seats(List<Place> team) {
    return team.stream().map(Place::seat).toList();
  }

  private static Money sum(Gig gig, List<Place> team) {
    return team.stream()
        .map(place -> place.terms().fee())
        .reduce(Money.zero(gig.currency()), Money::plus);
  }

  private void takeSlot(Gig gig, UUID roleId, Terms terms) {
    gig.takeSlot(new Gig.Seat(roleId, terms.fee()), clock.now());
    gigs.save(gig);
    budgets.commit(gig, terms.fee());
  }

  private UUID startOffered(Gig gig, UUID roleId, UUID workerId, Terms terms) {
    Application application =
        new Application(
            ids.next(), gig, workerId, ApplicationRequest.to(roleId, terms), clock.now());
    try {
      applications.save(application);
    } catch (DataIntegrityViolationException present) {
      throw ApplicationProblems.alreadyApplied();
    }
    return start(gig, application, terms, ApplicationAction.SELECT, Set.of(Actor.HIRER));
  }

  private UUID start(
      Gig gig, Application application, Terms terms, ApplicationAction action, Set<Actor> by) {
    Engagement engagement =
        engagements.save(
            new Engagement(
                ids.next(),
                contract(gig, application, terms),
                terms.dueDate() == null ? gig.workDue() : terms.dueDate()));
    application.select(action, by, engagement.id(), engagement.terms().startedAt());
    applications.save(application);
    return engagement.id();
  }

  private void closeIfOver(Gig gig) {
    if (!gig.hiring()) {
      closing.hiringEnded(gig);
    }
  }

  private EngagementTerms contract(Gig gig, Application application, Terms terms) {
    GigRole role = gig.role(application.gigRoleId()).orElseThrow();
    return new EngagementTerms(
        gig.id(),
        role.id(),
        application.id(),
        gig.parentEngagementId(),
        gig.campaignId(),
        gig.brandId(),
        gig.depth(),
        gig.creatorId(),
        application.applicantId(),
        role.profession(),
        terms.fee().amount(),
        terms.fee().currency(),
        terms.hours(),
        gig.content().changeRounds(),
        clock.now());
  }
}
