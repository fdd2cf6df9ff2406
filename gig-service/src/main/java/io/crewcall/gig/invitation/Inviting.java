package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.application.ApplicationListener;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.Gigs;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.Transition;
import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.DatabaseClock;
import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sending and answering invitations; those nobody answered in time expire. */
@Service
class Inviting implements ApplicationListener, Timer {
  private final Invitations invitations;
  private final Gigs gigs;
  private final Brands brands;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Inviting(
      Invitations invitations, Gigs gigs, Brands brands, IdGenerator ids, DatabaseClock clock) {
    this.invitations = invitations;
    this.gigs = gigs;
    this.brands = brands;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
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
    if (gig.role(request.gigRoleId()).isEmpty()) {
      throw invalid("UNKNOWN_ROLE", "gigRoleId", "is no role of this gig");
    }
    if (request.userId().equals(gig.creatorId())
        || brands.isMember(gig.brandId(), request.userId())) {
      throw invalid("OWN_GIG", "userId", "is on the hirer's side");
    }
    return invitations
        .insert(
            ids.next(), gig, request.gigRoleId(), request.userId(), caller.id(), request.message())
        .orElseThrow(() ->
            Problem.conflict("ALREADY_INVITED", "An invitation waits for an answer already.")
                .exception());
  }

  @Transactional
  Invitation answer(UUID id, InvitationAction action, Caller caller) {
    Invitation invitation =
        invitations
            .lock(id)
            .filter(found -> found.readableBy(caller))
            .orElseThrow(Inviting::notFound);
    Transition<Status, InvitationAction> transition =
        InvitationLifecycle.TABLE.require(invitation.status(), action, invitation.parts(caller));
    return invitations.move(invitation, transition);
  }

  /** Who applies has accepted. */
  @Override
  public void applied(UUID gigRoleId, UUID applicantId) {
    invitations
        .lockWaiting(gigRoleId, applicantId)
        .ifPresent(waiting ->
            InvitationLifecycle.TABLE
                .find(waiting.status(), InvitationAction.ACCEPT, Set.of(Actor.INVITEE))
                .ifPresent(transition -> invitations.move(waiting, transition)));
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
