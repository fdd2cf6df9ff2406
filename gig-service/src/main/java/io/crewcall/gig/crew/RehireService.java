package io.crewcall.gig.crew;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.application.HiringService;
import io.crewcall.gig.application.HiringService.Place;
import io.crewcall.gig.crew.Rehire.RehireAction;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.invitation.TeamAnswers;
import io.crewcall.gig.invitation.TeamOffers;
import io.crewcall.gig.invitation.TeamOffers.Member;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hiring a past team again. Every change of such an offer holds the locks of a selection: what pays
 * for the gig from the root down, then the gig. So slots and money are kept, used or given back
 * once, whoever answers at the same moment.
 */
@Service
class RehireService implements TeamAnswers {
  private static final Set<Actor> PLATFORM = Set.of(Actor.PLATFORM);
  private final RehireRepository rehires;
  private final EngagementRepository engagements;
  private final TeamOffers offers;
  private final HiringService hiring;
  private final GigRepository gigs;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  RehireService(
      RehireRepository rehires,
      EngagementRepository engagements,
      TeamOffers offers,
      HiringService hiring,
      GigRepository gigs,
      IdGenerator ids,
      DatabaseClock clock) {
    this.rehires = rehires;
    this.engagements = engagements;
    this.offers = offers;
    this.hiring = hiring;
    this.gigs = gigs;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Rehire offer(UUID gigId, RehireRequest request, Caller caller) {
    requireHirer(gigId, caller);
    Gig gig = hiring.lock(gigId);
    if (gig.status() != GigState.Status.OPEN) {
      throw Problem.conflict("GIG_NOT_OPEN", "The gig takes nobody now.").exception();
    }
    GigParties past =
        gigs.findParties(request.fromGigId())
            .filter(found -> caller.readsAsHirer(found.creatorId(), found.brandId()))
            .orElseThrow(() -> GigProblems.invalid("NO_TEAM", "fromGigId", "is no gig of yours"));
    Instant now = clock.now();
    List<Place> team =
        Team.places(
            gig,
            engagements.completedOf(past.id(), Limit.of(Team.LARGEST + 1)),
            request.members(),
            now);
    hiring.reserve(gig, team);
    Rehire rehire = rehires.save(new Rehire(ids.next(), gigId, past.id(), caller.id(), now));
    offers.send(rehire.id(), gig, team, request.message(), caller.id());
    return rehire;
  }

  private void requireHirer(UUID gigId, Caller caller) {
    GigParties gig = gigs.parties(gigId);
    if (!caller.hirerParts(gig.creatorId(), gig.brandId()).contains(Actor.HIRER)) {
      throw gig.status() == GigState.Status.DRAFT
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer offers a gig.").exception();
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void accepted(Gig locked, UUID rehireId) {
    Rehire rehire = lock(rehireId);
    List<Member> team = offers.members(rehireId);
    if (team.stream().anyMatch(one -> one.status() != InvitationState.Status.ACCEPTED)) {
      return;
    }
    List<UUID> engagements = hiring.start(locked, places(team));
    offers.started(team, engagements);
    rehire.end(RehireAction.START, PLATFORM, locked.hiring(), clock.now());
    rehires.save(rehire);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void refused(Gig locked, UUID rehireId) {
    end(locked, lock(rehireId), RehireAction.RELEASE, PLATFORM, clock.now());
  }

  @Transactional
  Rehire revoke(UUID gigId, UUID rehireId, Caller caller) {
    requireVisible(gigId, caller);
    Gig gig = hiring.lock(gigId);
    Rehire rehire = lock(rehireId);
    if (!rehire.gigId().equals(gigId)) {
      throw notFound();
    }
    return end(
        gig,
        rehire,
        RehireAction.REVOKE,
        caller.hirerParts(gig.creatorId(), gig.brandId()),
        clock.now());
  }

  /** Because not all have answered in time; looks again whether it is so, under the locks. */
  @Transactional
  public boolean expire(UUID rehireId) {
    Gig gig = hiring.lock(rehires.findGigId(rehireId));
    Rehire rehire = lock(rehireId);
    Instant now = clock.now();
    boolean due = rehire.overdue(gig.hiring(), now);
    if (due) {
      end(gig, rehire, RehireAction.EXPIRE, Set.of(Actor.TIMER), now);
    }
    return due;
  }

  private Rehire end(Gig gig, Rehire rehire, RehireAction action, Set<Actor> by, Instant now) {
    boolean hiringStill = gig.hiring();
    rehire.require(action, by, hiringStill, now);
    hiring.release(gig, places(offers.members(rehire.id())));
    offers.end(rehire.id(), action == RehireAction.EXPIRE);
    rehire.end(action, by, hiringStill, now);
    return rehires.save(rehire);
  }

  private Rehire lock(UUID rehireId) {
    return rehires.lockById(rehireId).orElseThrow(RehireService::notFound);
  }

  /** One that the caller may read, as the gig's hirer. */
  Rehire visible(UUID gigId, UUID rehireId, Caller caller) {
    requireVisible(gigId, caller);
    return rehires
        .findById(rehireId)
        .filter(found -> found.gigId().equals(gigId))
        .orElseThrow(RehireService::notFound);
  }

  private void requireVisible(UUID gigId, Caller caller) {
    if (!gigs.parties(gigId).readsAsHirer(caller)) {
      throw notFound();
    }
  }

  private static List<Place> places(List<Member> team) {
    return team.stream().map(Member::place).toList();
  }

  private static ProblemException notFound() {
    return Problem.notFound("REHIRE_NOT_FOUND", "There is no such offer.").exception();
  }
}
