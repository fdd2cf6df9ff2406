package io.crewcall.contracts.brand;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand asks whoever has an e-mail address to join its team. auth-service, which alone knows
 * whose an address is, sends the mail and answers with an {@code AddressClaimState} when an account
 * has proven the address. Types: {@code email-invitation.sent}, {@code
 * email-invitation.sent-again}, {@code email-invitation.accepted}, {@code
 * email-invitation.declined}, {@code email-invitation.revoked}, {@code email-invitation.expired}.
 *
 * @param encryptedAddress under the id of the invitation, by the key that brand-service and
 *     auth-service share; null once it is over
 * @param inviterName how the one who asks is called, if that is known
 * @param mail what is to be sent now, unless an account has the address
 */
@Topic(value = "brand.email-invitations", keptDays = 7)
public record EmailInvitationState(
    UUID invitationId,
    UUID brandId,
    String companyName,
    @Nullable String inviterName,
    MemberRole role,
    Status status,
    Instant expiresAt,
    @Nullable String encryptedAddress,
    @Nullable Mail mail)
    implements AggregateState {

  /**
   * One mail.
   *
   * @param encryptedCode under the mail's id, by the same key: what opens the invitation
   */
  public record Mail(UUID mailId, String encryptedCode) {}
}
