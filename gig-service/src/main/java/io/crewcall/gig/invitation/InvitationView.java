package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as both sides see it.
 *
 * @param user who is asked; null while the name is not known here
 * @param from who asks; null while the name is not known here
 */
record InvitationView(
    UUID id,
    UUID gigId,
    String gigTitle,
    UUID gigRoleId,
    UUID userId,
    @Nullable Person user,
    UUID fromUserId,
    @Nullable Person from,
    @Nullable String message,
    InvitationState.Status status,
    Instant sentAt,
    @Nullable Instant answeredAt,
    long version,
    List<String> allowedActions) {

  static InvitationView of(Invitation invitation, Caller caller, Map<UUID, Person> people) {
    return new InvitationView(
        invitation.id(),
        invitation.gigId(),
        invitation.gigTitle(),
        invitation.gigRoleId(),
        invitation.userId(),
        people.get(invitation.userId()),
        invitation.from(),
        people.get(invitation.from()),
        invitation.message(),
        invitation.status(),
        invitation.sentAt(),
        invitation.answeredAt(),
        invitation.version(),
        invitation.allowedActions(caller));
  }
}
