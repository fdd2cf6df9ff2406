package io.crewcall.auth.account.email;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A change of the e-mail address that is under way.
 *
 * @param oldMustConfirm whether the old address has to confirm too: when it was verified
 */
public record EmailChangeResponse(
    @Schema(example = "asha@newstudio.example") String newEmail,
    Instant requestedAt,
    Instant expiresAt,
    boolean newConfirmed,
    boolean oldMustConfirm,
    boolean oldConfirmed) {}
