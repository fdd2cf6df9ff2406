package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.replicas.person.PersonCard;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a team.
 *
 * @param handle null while user-service has not told us of the person
 * @param version of this membership: its ETag is {@code "v<version>"}
 * @param person who that is, with what a list shows of them
 */
record MemberResponse(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    @Nullable String avatarUrl,
    MemberRole role,
    Instant joinedAt,
    long version,
    @Nullable PersonCard person) {

  static MemberResponse of(UUID userId, Membership membership, @Nullable PersonCard person) {
    return new MemberResponse(
        userId,
        person == null ? null : person.handle(),
        person == null ? null : person.displayName(),
        person == null ? null : person.avatarUrl(),
        membership.role(),
        membership.joinedAt(),
        membership.version(),
        person);
  }
}
