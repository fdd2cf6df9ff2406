package io.crewcall.gig.invitation;

import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose invitation it is, which never changes: read before the locks are taken, to tell who may
 * know of it and what is to be locked.
 *
 * @param expiresAt of a direct offer
 */
record InvitationParties(
    UUID gigId,
    UUID userId,
    UUID hirerId,
    @Nullable UUID brandId,
    @Nullable Instant expiresAt,
    @Nullable UUID rehireId) {

  boolean readableBy(Caller caller) {
    return caller.id().equals(userId) || caller.readsAsHirer(hirerId, brandId);
  }

  boolean directOffer() {
    return expiresAt != null;
  }
}
