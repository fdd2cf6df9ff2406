package io.crewcall.brand.invitation;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invitations by e-mail that a person sent, and those to the person's address. The latter end as if
 * declined, which somebody without an account can do too: the end does not tell that there was one.
 */
@Component
@Order(2)
class EmailInvitationPersonalData implements PersonalData {
  private final EmailInvitationRepository emails;
  private final EmailInvitationClaims claims;
  private final TeamMailRepository mails;
  private final DatabaseClock clock;

  EmailInvitationPersonalData(
      EmailInvitationRepository emails,
      EmailInvitationClaims claims,
      TeamMailRepository mails,
      DatabaseClock clock) {
    this.emails = emails;
    this.claims = claims;
    this.mails = mails;
    this.clock = clock;
  }

  /** One that the person sent; the address is another person's. */
  record ExportedEmailInvitation(
      UUID id,
      UUID brandId,
      String companyName,
      MemberRole role,
      @Nullable String message,
      Status status,
      Instant sentAt,
      Instant expiresAt,
      @Nullable Instant answeredAt) {

    static ExportedEmailInvitation of(EmailInvitation invitation) {
      return new ExportedEmailInvitation(
          invitation.id(),
          invitation.brandId(),
          invitation.companyName(),
          invitation.role(),
          invitation.message(),
          invitation.status(),
          invitation.sentAt(),
          invitation.expiresAt(),
          invitation.answeredAt());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "team-email-invitations",
        emails.findSentBy(userId).stream().map(ExportedEmailInvitation::of));
  }

  @Override
  public void erase(UUID userId) {
    for (EmailInvitation invitation : emails.lockConcerning(userId)) {
      boolean waits = invitation.status() == Status.SENT;
      boolean theirAddress = userId.equals(invitation.claimedBy());
      if (waits && theirAddress) {
        invitation.decline(clock.now());
      } else if (waits) {
        invitation.revoke();
      }
      if (waits) {
        claims.withdraw(invitation);
      }
      if (theirAddress) {
        invitation.forget();
      } else {
        invitation.forgetMessage();
      }
      emails.save(invitation);
    }
    mails.deleteBy(userId);
  }
}
