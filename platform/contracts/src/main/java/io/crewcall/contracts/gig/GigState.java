package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gig. Types: {@code gig.created}, {@code gig.updated}, {@code gig.published}, {@code
 * gig.paused}, {@code gig.resumed}, {@code gig.slot-taken}, {@code gig.slot-freed}, {@code
 * gig.filled}, {@code gig.started}, {@code gig.completed}, {@code gig.expired}, {@code
 * gig.cancelled}.
 *
 * @param campaignId the campaign it serves; for a sub-gig the one at the root of its chain
 * @param depth 1 for a gig of its own, one more for each level of sub-gig, at most 3
 * @param payPublic whether what its roles pay is everybody's to know, now; null in events of before
 */
@Topic(value = "gig.gigs", compacted = true)
@RecordBuilder
public record GigState(
    UUID gigId,
    UUID creatorId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    int depth,
    String title,
    String description,
    Type type,
    Status status,
    List<RoleState> roles,
    @Nullable String city,
    boolean remote,
    Instant deadline,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable Boolean payPublic)
    implements AggregateState {

  /** What kind of work is offered. */
  public enum Type {
    CREW_HIRE,
    PROMOTION,
    COLLAB
  }

  /** Lifecycle of a gig. */
  public enum Status {
    DRAFT,
    OPEN,
    PAUSED,
    FILLED,
    IN_PROGRESS,
    COMPLETED,
    EXPIRED,
    CANCELLED
  }

  /** One thing wanted: a profession or {@code INFLUENCER}, how often, for how much each. */
  public record RoleState(
      UUID gigRoleId,
      String profession,
      List<String> skillTags,
      int slots,
      int filled,
      Money budgetPerSlot) {}
}
