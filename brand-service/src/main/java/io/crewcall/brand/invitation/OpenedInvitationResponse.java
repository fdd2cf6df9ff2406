package io.crewcall.brand.invitation;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reads the mail is shown of an invitation.
 *
 * @param invitedBy how the one who asks is called
 * @param invitation to be accepted or declined; for the signed-in owner of the address alone
 */
record OpenedInvitationResponse(
    UUID brandId,
    String companyName,
    @Nullable String invitedBy,
    MemberRole role,
    @Nullable String message,
    Instant expiresAt,
    @Nullable InvitationResponse invitation) {}
