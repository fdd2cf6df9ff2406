package io.crewcall.brand.brand;

import io.crewcall.brand.creator.CreatorReplica;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a team.
 *
 * @param handle null while user-service has not told us of the person
 * @param version of this membership: its ETag is {@code "v<version>"}
 */
record MemberResponse(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    @Nullable String avatarUrl,
    MemberRole role,
    Instant joinedAt,
    long version) {

  static MemberResponse of(UUID userId, Membership membership, @Nullable CreatorReplica person) {
    return new MemberResponse(
        userId,
        person == null ? null : person.handle(),
        person == null ? null : person.displayName(),
        person == null ? null : person.avatarUrl(),
        membership.role(),
        membership.joinedAt(),
        membership.version());
  }
}
