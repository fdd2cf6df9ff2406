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
import static io.crewcall.gig.lifecycle.ProseGuards.prose;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The invitation's transition table. */
public final class InvitationLifecycle {
  public static final Lifecycle<InvitationState.Status, InvitationAction, Actor, Object> TABLE =
      Lifecycle.<InvitationState.Status, InvitationAction, Actor, Object>of(
              "invitation", "INVITATION_ANSWERED")
          .line(
              Set.of(SENT),
              ACCEPT,
              Set.of(INVITEE),
              ACCEPTED,
              "invitation.accepted",
              prose(
                  "or by applying; a direct offer: in time, a slot free, the fee within every budget above"))
          .line(Set.of(SENT), DECLINE, Set.of(INVITEE), DECLINED, "invitation.declined")
          .line(Set.of(SENT), REVOKE, Set.of(HIRER), REVOKED, "invitation.revoked")
          .line(
              Set.of(SENT, ACCEPTED),
              RELEASE,
              Set.of(PLATFORM),
              REVOKED,
              "invitation.revoked",
              prose("the team it was offered to does not come together"))
          .line(
              Set.of(SENT),
              EXPIRE,
              Set.of(TIMER),
              EXPIRED,
              "invitation.expired",
              prose("deadline passed, for a direct offer 72 h; or the gig takes nobody any more"))
          .build();

  private InvitationLifecycle() {}
}
