package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.replica.BrandCard;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as both sides see it.
 *
 * @param user who is asked; null while the name is not known here
 * @param from who asks; null while the name is not known here
 * @param brand that hires
 * @param terms of a direct offer
 * @param expiresAt until when a direct offer stands
 * @param rehireId the offer to a whole team that it is part of
 * @param engagementId what came of an accepted direct offer
 */
record InvitationResponse(
    UUID id,
    UUID gigId,
    String gigTitle,
    UUID gigRoleId,
    UUID userId,
    @Nullable Person user,
    UUID fromUserId,
    @Nullable Person from,
    @Nullable UUID brandId,
    @Nullable BrandCard brand,
    @Nullable String message,
    @Nullable Terms terms,
    @Nullable Instant expiresAt,
    InvitationState.Status status,
    Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable UUID engagementId,
    @Nullable UUID rehireId,
    long version,
    List<String> allowedActions) {

  static InvitationResponse of(Invitation invitation, Caller caller, Cards cards) {
    return new InvitationResponse(
        invitation.id(),
        invitation.gigId(),
        invitation.facts().gigTitle(),
        invitation.gigRoleId(),
        invitation.userId(),
        cards.person(invitation.userId()),
        invitation.from(),
        cards.person(invitation.from()),
        invitation.brandId(),
        cards.brand(invitation.brandId()),
        invitation.message(),
        invitation.terms(),
        invitation.expiresAt(),
        invitation.status(),
        invitation.sentAt(),
        invitation.answeredAt(),
        invitation.engagementId(),
        invitation.rehireId(),
        invitation.version(),
        invitation.allowedActions(caller));
  }
}
