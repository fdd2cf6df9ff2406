package io.crewcall.gig.invitation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom to ask, and for which role. */
record InvitationRequest(
    @NotNull UUID gigRoleId, @NotNull UUID userId, @Nullable @Size(max = 1000) String message) {}
