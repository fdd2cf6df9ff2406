package io.crewcall.brand.invitation;

import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.lifecycle.Action;
import io.crewcall.platform.lifecycle.Guard;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The transition table of invitations by e-mail, rendered into {@code lifecycles-brand.md}. */
final class EmailInvitationLifecycle {
  private static final Guard<EmailInvitation> MAILABLE =
      Guard.of(
          "fewer than 3 mails to the address within 24 h",
          EmailInvitation::mailable,
          TeamMailLimits::tooOften);

  static final Lifecycle<Status, EmailInvitationAction, EmailActor, EmailInvitation> TABLE =
      Lifecycle.<Status, EmailInvitationAction, EmailActor, EmailInvitation>of(
              "invitation by e-mail", "INVITATION_ANSWERED")
          .staying(
              Set.of(Status.SENT),
              EmailInvitationAction.RESEND,
              Set.of(EmailActor.OWNER),
              "email-invitation.sent-again",
              MAILABLE)
          .line(
              Set.of(Status.SENT),
              EmailInvitationAction.ACCEPT,
              Set.of(EmailActor.ADDRESS_OWNER),
              Status.ACCEPTED,
              "email-invitation.accepted")
          .line(
              Set.of(Status.SENT),
              EmailInvitationAction.DECLINE,
              Set.of(EmailActor.ADDRESS_OWNER),
              Status.DECLINED,
              "email-invitation.declined")
          .line(
              Set.of(Status.SENT),
              EmailInvitationAction.REVOKE,
              Set.of(EmailActor.OWNER),
              Status.REVOKED,
              "email-invitation.revoked")
          .line(
              Set.of(Status.SENT),
              EmailInvitationAction.EXPIRE,
              Set.of(EmailActor.TIMER),
              Status.EXPIRED,
              "email-invitation.expired")
          .build();

  private EmailInvitationLifecycle() {}

  /** What can happen. */
  enum EmailInvitationAction implements Action {
    RESEND,
    ACCEPT,
    DECLINE,
    REVOKE,
    EXPIRE
  }

  /** Who does it. */
  enum EmailActor {
    OWNER,
    ADDRESS_OWNER,
    TIMER
  }
}
