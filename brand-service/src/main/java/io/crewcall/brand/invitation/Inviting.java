package io.crewcall.brand.invitation;

import io.crewcall.brand.brand.BrandMembers;
import io.crewcall.brand.brand.TeamService;
import io.crewcall.brand.invitation.InvitationLifecycle.Action;
import io.crewcall.brand.invitation.InvitationLifecycle.Actor;
import io.crewcall.brand.invitation.InvitationLifecycle.Line;
import io.crewcall.brand.invitation.Invitations.Question;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends and answers invitations. Every change takes the brand's lock first and the invitation's
 * second, so that an answer and a change of the team come one after the other.
 */
@Service
class Inviting {
  private static final int BATCH = 100;

  private final Invitations invitations;
  private final TeamService team;
  private final BrandMembers members;
  private final IdGenerator ids;

  Inviting(Invitations invitations, TeamService team, BrandMembers members, IdGenerator ids) {
    this.invitations = invitations;
    this.team = team;
    this.members = members;
    this.ids = ids;
  }

  /** Owners ask; a hand-over may go to a member, an invitation to join may not. */
  @Transactional
  Invitation send(Question question) {
    team.hold(question.brandId());
    requireOwner(question.brandId(), question.invitedBy());
    boolean member = members.role(question.brandId(), question.userId()).isPresent();
    if (question.userId().equals(question.invitedBy()) || (member && !question.handOver())) {
      throw Problem.conflict("ALREADY_MEMBER", "This person belongs to the team already.")
          .exception();
    }
    // One that nobody has expired yet must not stand in the way of the next.
    expire(invitations.lockOverdue(question.brandId()));
    return invitations
        .insert(ids.next(), question)
        .orElseThrow(() ->
            Problem.conflict(
                    "ALREADY_INVITED",
                    "An invitation of this person, or a hand-over, waits for an answer already.")
                .exception());
  }

  @Transactional
  Invitation answer(UUID id, Action action, UUID caller) {
    UUID brandId = invitations.find(id).orElseThrow(Inviting::notFound).brandId();
    team.hold(brandId);
    Invitation invitation = invitations.lock(id).orElseThrow(Inviting::notFound);
    Line line = InvitationLifecycle.require(invitation.status(), action, parts(invitation, caller));
    if (action == Action.ACCEPT) {
      if (invitation.handOver()) {
        team.handOver(brandId, invitation.invitedBy(), invitation.userId());
      } else {
        team.join(brandId, invitation.userId(), invitation.role());
      }
    }
    return invitations.move(invitation, line);
  }

  /** Those whose time is over become expired. Several instances may do it at once. */
  @Scheduled(
      fixedDelayString = "${crewcall.brand.expiry-interval:30s}",
      initialDelayString = "${crewcall.brand.expiry-interval:30s}")
  @Transactional
  public void expire() {
    expire(invitations.lockOverdue(BATCH));
  }

  private void expire(List<Invitation> overdue) {
    overdue.forEach(invitation -> invitations.move(invitation, InvitationLifecycle.EXPIRY));
  }

  /** For the invited person and for the team. */
  Invitation get(UUID id, UUID caller) {
    return invitations
        .find(id)
        .filter(found -> found.userId().equals(caller) || isMember(found.brandId(), caller))
        .orElseThrow(Inviting::notFound);
  }

  private Set<Actor> parts(Invitation invitation, UUID caller) {
    MemberRole role = members.role(invitation.brandId(), caller).orElse(null);
    if (role == null && !caller.equals(invitation.userId())) {
      throw notFound();
    }
    return invitation.parts(caller, role);
  }

  void requireOwner(UUID brandId, UUID caller) {
    if (requireMember(brandId, caller) != MemberRole.OWNER) {
      throw BrandMembers.roleTooLow().exception();
    }
  }

  /** To everybody else there is no such team. */
  MemberRole requireMember(UUID brandId, UUID caller) {
    return members
        .role(brandId, caller)
        .orElseThrow(
            () -> Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.").exception());
  }

  private boolean isMember(UUID brandId, UUID caller) {
    return members.role(brandId, caller).isPresent();
  }

  static ProblemException notFound() {
    return Problem.notFound("INVITATION_NOT_FOUND", "There is no such invitation.").exception();
  }
}
