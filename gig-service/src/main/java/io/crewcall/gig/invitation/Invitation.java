package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationState.Status;
import io.crewcall.contracts.gig.InvitationStateBuilder;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named creator asked to apply, or offered the work directly.
 *
 * @param from who sent it
 * @param hirerId who posted the gig
 * @param offer the terms of a direct offer
 * @param rehireId the offer to a whole team that it is part of
 * @param engagementId what came of an accepted direct offer
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
    @Nullable DirectOffer offer,
    Status status,
    Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable UUID engagementId,
    @Nullable UUID rehireId,
    long version) {

  /**
   * Terms to say yes to.
   *
   * @param expiresAt until when they stand
   * @param takeable whether a yes would be accepted now: in time, with a slot free and the fee
   *     within every budget above
   */
  record DirectOffer(Terms terms, Instant expiresAt, boolean takeable) {}

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
    return ProseGuards.allowed(
        InvitationLifecycle.TABLE,
        status,
        parts(caller),
        action ->
            switch (action) {
              case ACCEPT -> offer == null || offer.takeable();
              case DECLINE, REVOKE, RELEASE, EXPIRE -> true;
            });
  }

  InvitationState state() {
    return InvitationStateBuilder.builder()
        .invitationId(id)
        .gigId(gigId)
        .gigRoleId(gigRoleId)
        .userId(userId)
        .fromUserId(from)
        .status(status)
        .sentAt(sentAt)
        .answeredAt(answeredAt)
        .fee(offer == null ? null : offer.terms().fee())
        .rehireId(rehireId)
        .build();
  }
}
