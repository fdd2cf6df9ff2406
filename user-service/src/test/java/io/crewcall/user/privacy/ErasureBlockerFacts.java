package io.crewcall.user.privacy;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.testsupport.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other services tell that stands against an erasure. */
record ErasureBlockerFacts(TestEvents events) {

  void engagement(UUID id, long version, UUID worker, EngagementState.Status status) {
    events.publish(
        "engagement.started",
        id,
        version,
        EngagementStateBuilder.builder()
            .engagementId(id)
            .gigId(id)
            .gigRoleId(id)
            .applicationId(id)
            .depth(1)
            .hirerId(UUID.randomUUID())
            .workerId(worker)
            .profession("EDITOR")
            .fee(Money.inr(1000))
            .status(status)
            .startedAt(Instant.parse("2026-11-01T08:00:00Z"))
            .build());
  }

  void brand(UUID id, long version, UUID owner, UUID member) {
    events.publish(
        "brand.updated",
        id,
        version,
        new BrandState(
            id,
            "Loom Street",
            "Fashion",
            null,
            null,
            owner,
            List.of(
                new BrandState.Member(owner, BrandState.MemberRole.OWNER),
                new BrandState.Member(member, BrandState.MemberRole.MANAGER))));
  }
}
