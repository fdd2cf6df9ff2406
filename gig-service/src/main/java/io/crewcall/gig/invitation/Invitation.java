package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named creator asked to apply.
 *
 * @param from who sent it
 * @param hirerId who posted the gig
 */
record Invitation(
    UUID id,
    UUID gigId,
    String gigTitle,
    UUID gigRoleId,
    UUID userId,
    UUID from,
    UUID hirerId,
    @Nullable UUID brandId,
    @Nullable String message,
    Status status,
    Instant sentAt,
    @Nullable Instant answeredAt,
    long version) {

  Set<Actor> parts(Caller caller) {
    Set<Actor> parts = caller.hirerParts(hirerId, brandId);
    if (caller.id().equals(userId)) {
      parts.add(Actor.INVITEE);
    }
    return parts;
  }

  boolean readableBy(Caller caller) {
    return caller.id().equals(userId) || caller.readsAsHirer(hirerId, brandId);
  }

  List<String> allowedActions(Caller caller) {
    return InvitationLifecycle.TABLE.allowed(status, parts(caller), action -> true);
  }

  InvitationState state() {
    return new InvitationState(id, gigId, gigRoleId, userId, from, status, sentAt, answeredAt);
  }
}
