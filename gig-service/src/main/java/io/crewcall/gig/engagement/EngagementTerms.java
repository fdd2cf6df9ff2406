package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed at the selection and never changes.
 *
 * @param feeAmount in minor units
 */
@Embeddable
public record EngagementTerms(
    UUID gigId,
    UUID gigRoleId,
    UUID applicationId,
    @Nullable UUID parentEngagementId,
    @Nullable UUID campaignId,
    @Nullable UUID brandId,
    int depth,
    UUID hirerId,
    UUID workerId,
    String profession,
    @Column(name = "fee") long feeAmount,
    @JdbcTypeCode(SqlTypes.CHAR) String currency,
    @Nullable Integer agreedHours,
    int changeRounds,
    Instant startedAt) {

  public Money fee() {
    return new Money(feeAmount, currency);
  }

  /** What others are told of it. */
  EngagementStateBuilder state(UUID engagementId) {
    return EngagementStateBuilder.builder()
        .engagementId(engagementId)
        .gigId(gigId)
        .gigRoleId(gigRoleId)
        .applicationId(applicationId)
        .parentEngagementId(parentEngagementId)
        .campaignId(campaignId)
        .brandId(brandId)
        .depth(depth)
        .hirerId(hirerId)
        .workerId(workerId)
        .profession(profession)
        .fee(fee())
        .agreedHours(agreedHours)
        .startedAt(startedAt);
  }
}
