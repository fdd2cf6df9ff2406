package io.crewcall.brand.invitation;

import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.lifecycle.Action;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import java.util.Set;

/** The transition table of invitations to a team, rendered into {@code lifecycles-brand.md}. */
final class InvitationLifecycle {
  private static final Guard<Invitation> NOT_BLOCKED =
      Guard.of(
          "neither blocked", invitation -> !invitation.blocked(), BlockReplicaRepository::blocked);

  private static final Guard<Invitation> ASKED_BY_OWNER =
      Guard.of(
          "the one who asks owns the brand",
          Invitation::askedByOwner,
          () ->
              Problem.conflict(
                  "NOT_AN_OWNER", "Who sent the invitation does not own the brand (any more)."));

  static final Lifecycle<Status, InvitationAction, Actor, Invitation> TABLE =
      Lifecycle.<Status, InvitationAction, Actor, Invitation>of("invitation", "INVITATION_ANSWERED")
          .line(
              Set.of(Status.SENT),
              InvitationAction.ACCEPT,
              Set.of(Actor.INVITED),
              Status.ACCEPTED,
              "team-invitation.accepted",
              NOT_BLOCKED,
              ASKED_BY_OWNER)
          .line(
              Set.of(Status.SENT),
              InvitationAction.DECLINE,
              Set.of(Actor.INVITED),
              Status.DECLINED,
              "team-invitation.declined")
          .line(
              Set.of(Status.SENT),
              InvitationAction.REVOKE,
              Set.of(Actor.OWNER),
              Status.REVOKED,
              "team-invitation.revoked")
          .line(
              Set.of(Status.SENT),
              InvitationAction.EXPIRE,
              Set.of(Actor.TIMER),
              Status.EXPIRED,
              "team-invitation.expired")
          .build();

  private InvitationLifecycle() {}

  /** What can happen. */
  enum InvitationAction implements Action {
    ACCEPT,
    DECLINE,
    REVOKE,
    EXPIRE
  }

  /** Who does it; nobody is two of them, since members are not invited. */
  enum Actor {
    INVITED,
    OWNER,
    TIMER
  }
}
