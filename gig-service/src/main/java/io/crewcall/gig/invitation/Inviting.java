package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.application.ApplicationListener;
import io.crewcall.gig.application.Hiring;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Blocks;
import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sending and answering invitations; those nobody answered in time expire. */
@Service
class Inviting implements ApplicationListener, Timer {
  private final Invitations invitations;
  private final Gigs gigs;
  private final Hiring hiring;
  private final TeamAnswers team;
  private final Brands brands;
  private final Blocks blocks;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Inviting(
      Invitations invitations,
      Gigs gigs,
      Hiring hiring,
      @Lazy TeamAnswers team,
      Brands brands,
      Blocks blocks,
      IdGenerator ids,
      DatabaseClock clock) {
    this.invitations = invitations;
    this.gigs = gigs;
    this.hiring = hiring;
    this.team = team;
    this.brands = brands;
    this.blocks = blocks;
    this.ids = ids;
    this.clock = clock;
  }

  /** In a bulk, a refusal takes back this item alone. */
  @Transactional(propagation = Propagation.NESTED)
  Invitation send(UUID gigId, InvitationRequest request, Caller caller) {
    Gig gig = gigs.hold(gigId);
    Set<Actor> parts = caller.hirerParts(gig.creatorId(), gig.brandId());
    if (!parts.contains(Actor.HIRER)) {
      throw gig.status() == GigState.Status.DRAFT
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer invites to a gig.").exception();
    }
    if (gig.status() != GigState.Status.OPEN) {
      throw Problem.conflict("GIG_NOT_OPEN", "The gig takes no bids now.").exception();
    }
    if (!clock.now().isBefore(gig.deadline())) {
      throw GigProblems.deadlinePassed();
    }
    GigRole role =
        gig.role(request.gigRoleId())
            .orElseThrow(() -> invalid("UNKNOWN_ROLE", "gigRoleId", "is no role of this gig"));
    if (request.userId().equals(gig.creatorId())
        || brands.isMember(gig.brandId(), request.userId())) {
      throw invalid("OWN_GIG", "userId", "is on the hirer's side");
    }
    blocks.requireNone(request.userId(), gig.creatorId());
    blocks.requireNone(request.userId(), caller.id());
    if (request.terms() != null) {
      requireOfferable(request.terms().terms(), role, request.userId());
    }
    return invitations
        .insert(ids.next(), gig, request, caller.id(), null)
        .orElseThrow(() ->
            Problem.conflict("ALREADY_INVITED", "An invitation waits for an answer already.")
                .exception());
  }

  private void requireOfferable(Terms terms, GigRole role, UUID userId) {
    terms.require(role, clock.now());
    if (role.full()) {
      throw GigProblems.slotsTaken();
    }
    hiring.requireNoBid(role.id(), userId);
  }

  @Transactional
  Invitation accept(UUID id, Caller caller) {
    Invitation seen = visible(id, caller);
    Invitation.DirectOffer offer = seen.offer();
    if (offer == null) {
      return answer(id, InvitationAction.ACCEPT, caller);
    }
    Gig gig = hiring.lock(seen.gigId());
    Invitation invitation = invitations.lock(id).orElseThrow(Inviting::notFound);
    Transition<Status, InvitationAction, Actor, Object> transition =
        InvitationLifecycle.TABLE.require(
            invitation.status(), InvitationAction.ACCEPT, invitation.parts(caller));
    if (!clock.now().isBefore(offer.expiresAt())) {
      throw Problem.conflict("OFFER_EXPIRED", "The offer was not answered in time.").exception();
    }
    blocks.requireNone(invitation.userId(), invitation.hirerId());
    UUID rehireId = invitation.rehireId();
    if (rehireId != null) {
      invitations.move(invitation, transition);
      team.accepted(gig, rehireId);
      return invitations.find(id).orElseThrow(Inviting::notFound);
    }
    UUID engagement = hiring.hire(gig, invitation.gigRoleId(), invitation.userId(), offer.terms());
    return invitations.move(invitation, transition, engagement);
  }

  @Transactional
  Invitation answer(UUID id, InvitationAction action, Caller caller) {
    Invitation seen = visible(id, caller);
    // A team's slots are given back with the first no: what that needs is locked first.
    Optional<Gig> gig =
        Optional.ofNullable(seen.rehireId()).map(rehire -> hiring.lock(seen.gigId()));
    Invitation invitation = invitations.lock(id).orElseThrow(Inviting::notFound);
    Transition<Status, InvitationAction, Actor, Object> transition =
        InvitationLifecycle.TABLE.require(invitation.status(), action, invitation.parts(caller));
    Invitation answered = invitations.move(invitation, transition);
    UUID rehireId = seen.rehireId();
    if (gig.isPresent() && rehireId != null) {
      team.refused(gig.get(), rehireId);
    }
    return answered;
  }

  Invitation visible(UUID id, Caller caller) {
    return invitations
        .find(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(Inviting::notFound);
  }

  /** Who applies has accepted; a direct offer wants an answer of its own. */
  @Override
  public void applied(UUID gigRoleId, UUID applicantId) {
    invitations
        .lockWaiting(gigRoleId, applicantId)
        .ifPresent(waiting -> {
          if (waiting.offer() != null) {
            throw Problem.conflict(
                    "OFFER_WAITING", "This role was offered to you directly: answer that.")
                .exception();
          }
          invitations.move(
              waiting,
              InvitationLifecycle.TABLE.require(
                  waiting.status(), InvitationAction.ACCEPT, Set.of(Actor.INVITEE)));
        });
  }

  @Override
  @Transactional
  public int run() {
    List<Invitation> overdue = invitations.lockOverdue(100);
    for (Invitation invitation : overdue) {
      invitations.move(
          invitation,
          InvitationLifecycle.TABLE.require(
              invitation.status(), InvitationAction.EXPIRE, Set.of(Actor.TIMER)));
    }
    return overdue.size();
  }

  static ProblemException notFound() {
    return Problem.notFound("INVITATION_NOT_FOUND", "There is no such invitation.").exception();
  }

  private static ProblemException invalid(String code, String field, String message) {
    return Problem.unprocessable(
            code, field + " " + message + ".", new FieldProblem(field, code, message))
        .exception();
  }
}
