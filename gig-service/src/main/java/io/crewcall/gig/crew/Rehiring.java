package io.crewcall.gig.crew;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.application.Hiring;
import io.crewcall.gig.application.Hiring.Place;
import io.crewcall.gig.crew.Rehire.RehireAction;
import io.crewcall.gig.crew.Rehire.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.invitation.TeamAnswers;
import io.crewcall.gig.invitation.TeamOffers;
import io.crewcall.gig.invitation.TeamOffers.Member;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hiring a past team again. Every change of such an offer holds the locks of a selection: what pays
 * for the gig from the root down, then the gig. So slots and money are kept, used or given back
 * once, whoever answers at the same moment.
 */
@Service
class Rehiring implements TeamAnswers {
  private final Rehires rehires;
  private final TeamOffers offers;
  private final Hiring hiring;
  private final Gigs gigs;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Rehiring(
      Rehires rehires,
      TeamOffers offers,
      Hiring hiring,
      Gigs gigs,
      IdGenerator ids,
      DatabaseClock clock) {
    this.rehires = rehires;
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
    Gig past =
        gigs.find(request.fromGigId())
            .filter(found -> caller.readsAsHirer(found.creatorId(), found.brandId()))
            .orElseThrow(() -> Team.invalid("NO_TEAM", "fromGigId", "is no gig of yours"));
    List<Place> team =
        Team.places(gig, rehires.team(past.id(), Team.LARGEST + 1), request.members(), clock.now());
    UUID id = ids.next();
    rehires.insert(id, gig, past.id(), caller.id());
    hiring.reserve(gig, team);
    offers.send(id, gig, team, request.message(), caller.id());
    return rehires.find(id).orElseThrow();
  }

  private void requireHirer(UUID gigId, Caller caller) {
    Gig gig = gigs.find(gigId).orElseThrow(GigProblems::notFound);
    if (!caller.hirerParts(gig.creatorId(), gig.brandId()).contains(Actor.HIRER)) {
      throw gig.status() == GigState.Status.DRAFT
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer offers a gig.").exception();
    }
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void accepted(Gig locked, UUID rehireId) {
    Rehire rehire = rehires.lock(rehireId).orElseThrow(Rehiring::notFound);
    List<Member> team = offers.members(rehireId);
    if (team.stream().anyMatch(one -> one.status() != InvitationState.Status.ACCEPTED)) {
      return;
    }
    List<UUID> engagements = hiring.start(locked, places(team));
    offers.started(team, engagements);
    rehires.move(rehire, require(rehire, RehireAction.START, Actor.PLATFORM));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void refused(Gig locked, UUID rehireId) {
    Rehire rehire = rehires.lock(rehireId).orElseThrow(Rehiring::notFound);
    end(locked, rehire, require(rehire, RehireAction.RELEASE, Actor.PLATFORM));
  }

  @Transactional
  Rehire revoke(UUID gigId, UUID rehireId, Caller caller) {
    visible(gigId, rehireId, caller);
    Gig gig = hiring.lock(gigId);
    Rehire rehire = rehires.lock(rehireId).orElseThrow(Rehiring::notFound);
    Transition<Status, RehireAction, Actor, Object> transition =
        RehireLifecycle.TABLE.require(
            rehire.status(),
            RehireAction.REVOKE,
            caller.hirerParts(gig.creatorId(), gig.brandId()));
    return end(gig, rehire, transition);
  }

  /** Because not all have answered in time; looks again whether it is so, under the locks. */
  @Transactional
  public boolean expire(UUID gigId, UUID rehireId) {
    Gig gig = hiring.lock(gigId);
    Rehire rehire = rehires.lock(rehireId).orElseThrow(Rehiring::notFound);
    boolean due =
        rehire.status() == Status.WAITING
            && (!gig.hiring() || !clock.now().isBefore(rehire.expiresAt()));
    if (due) {
      end(gig, rehire, require(rehire, RehireAction.EXPIRE, Actor.TIMER));
    }
    return due;
  }

  private Rehire end(
      Gig gig, Rehire rehire, Transition<Status, RehireAction, Actor, Object> transition) {
    hiring.release(gig, places(offers.members(rehire.id())));
    offers.end(rehire.id(), transition.action() == RehireAction.EXPIRE);
    return rehires.move(rehire, transition);
  }

  /** One that the caller may read, as the gig's hirer. */
  Rehire visible(UUID gigId, UUID rehireId, Caller caller) {
    Gig gig = gigs.find(gigId).orElseThrow(GigProblems::notFound);
    return rehires
        .find(rehireId)
        .filter(found -> found.gigId().equals(gigId))
        .filter(found -> caller.readsAsHirer(gig.creatorId(), gig.brandId()))
        .orElseThrow(Rehiring::notFound);
  }

  private static Transition<Status, RehireAction, Actor, Object> require(
      Rehire rehire, RehireAction action, Actor actor) {
    return RehireLifecycle.TABLE.require(rehire.status(), action, Set.of(actor));
  }

  private static List<Place> places(List<Member> team) {
    return team.stream().map(Member::place).toList();
  }

  private static ProblemException notFound() {
    return Problem.notFound("REHIRE_NOT_FOUND", "There is no such offer.").exception();
  }
}
