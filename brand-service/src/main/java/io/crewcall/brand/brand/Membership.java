package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One person's place in a team.
 *
 * @param version of this membership alone, for its ETag
 */
@Embeddable
record Membership(@Enumerated(EnumType.STRING) MemberRole role, Instant joinedAt, long version) {

  Membership as(MemberRole newRole) {
    return new Membership(newRole, joinedAt, version + 1);
  }
}
