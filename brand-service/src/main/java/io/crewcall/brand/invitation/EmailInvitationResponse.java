package io.crewcall.brand.invitation;

import io.crewcall.brand.invitation.InvitationResponse.PersonName;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation by e-mail as the brand's owners see it. It does not tell whether the address has an
 * account.
 *
 * @param email null once the person has joined, or nobody needs it any more
 * @param mailedAt when the last mail was asked for
 * @param allowedActions what the caller may do with it now
 */
record EmailInvitationResponse(
    UUID id,
    UUID brandId,
    String companyName,
    @Schema(example = "asha@studio.example") @Nullable String email,
    PersonName invitedBy,
    MemberRole role,
    @Nullable String message,
    Status status,
    Instant sentAt,
    Instant mailedAt,
    Instant expiresAt,
    @Nullable Instant answeredAt,
    List<String> allowedActions) {}
