package io.crewcall.gig.invitation;

import static io.crewcall.contracts.gig.InvitationState.Status.ACCEPTED;
import static io.crewcall.contracts.gig.InvitationState.Status.DECLINED;
import static io.crewcall.contracts.gig.InvitationState.Status.EXPIRED;
import static io.crewcall.contracts.gig.InvitationState.Status.REVOKED;
import static io.crewcall.contracts.gig.InvitationState.Status.SENT;
import static io.crewcall.gig.invitation.InvitationAction.ACCEPT;
import static io.crewcall.gig.invitation.InvitationAction.DECLINE;
import static io.crewcall.gig.invitation.InvitationAction.EXPIRE;
import static io.crewcall.gig.invitation.InvitationAction.RELEASE;
import static io.crewcall.gig.invitation.InvitationAction.REVOKE;
import static io.crewcall.gig.lifecycle.Actor.HIRER;
import static io.crewcall.gig.lifecycle.Actor.INVITEE;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.TIMER;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The invitation's transition table. */
public final class InvitationLifecycle {
  public static final Lifecycle<InvitationState.Status, InvitationAction> TABLE =
      Lifecycle.<InvitationState.Status, InvitationAction>of("invitation", "INVITATION_ANSWERED")
          .line(
              SENT,
              ACCEPT,
              Set.of(INVITEE),
              "or by applying; a direct offer: in time, a slot free, the fee within every budget above",
              ACCEPTED,
              "invitation.accepted")
          .line(SENT, DECLINE, Set.of(INVITEE), DECLINED, "invitation.declined")
          .line(SENT, REVOKE, Set.of(HIRER), REVOKED, "invitation.revoked")
          .leaving(
              RELEASE,
              Set.of(PLATFORM),
              "the team it was offered to does not come together",
              REVOKED,
              "invitation.revoked",
              SENT,
              ACCEPTED)
          .line(
              SENT,
              EXPIRE,
              Set.of(TIMER),
              "deadline passed, for a direct offer 72 h; or the gig takes nobody any more",
              EXPIRED,
              "invitation.expired")
          .build();

  private InvitationLifecycle() {}
}
