package io.crewcall.campaign.chain;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.platform.replicas.ReplicaRepository;
import io.crewcall.platform.replicas.user.UserReplica;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;

/** The engagements that this service knows. */
public interface EngagementReplicaRepository extends ReplicaRepository<EngagementReplica, UUID> {

  /** An engagement with what is known of the worker. */
  record ChainEngagement(EngagementReplica engagement, @Nullable UserReplica worker) {}

  /** Those of these gigs, by id. */
  @Query(
      """
      select new io.crewcall.campaign.chain.EngagementReplicaRepository$ChainEngagement(e, u)
        from EngagementReplica e left join UserReplica u on u.userId = e.workerId
       where e.gigId in :gigIds
       order by e.engagementId
      """)
  List<ChainEngagement> findOfGigs(Collection<UUID> gigIds);

  /** Campaigns without engagements are left out; one statement. */
  @Query(
      """
      select new io.crewcall.campaign.chain.EngagementSummary(
             e.campaignId,
             count(*) filter (where e.commitment.settled = false),
             coalesce(
               sum(e.commitment.committed) filter (where e.parentEngagementId is null), 0L),
             coalesce(
               sum(e.commitment.completed) filter (where e.parentEngagementId is null), 0L))
        from EngagementReplica e
       where e.campaignId in :campaignIds
       group by e.campaignId
      """)
  List<EngagementSummary> summarise(Collection<UUID> campaignIds);

  default EngagementSummary summarise(UUID campaignId) {
    return summarise(List.of(campaignId)).stream()
        .findFirst()
        .orElseGet(() -> EngagementSummary.none(campaignId));
  }

  /** To be subscribed to the topic of engagements. */
  default void on(Event<EngagementState> event) {
    renew(
        event.data().engagementId(),
        EngagementReplica::new,
        event.version(),
        engagement -> engagement.take(event.data()));
  }
}
