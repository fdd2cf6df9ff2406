package io.crewcall.campaign.chain;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.replicas.ReplicaRepository;
import io.crewcall.platform.replicas.user.UserReplica;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;

/** The gigs that this service knows, read as whole chains down to three levels. */
interface GigReplicaRepository extends ReplicaRepository<GigReplica, UUID> {

  /** A gig with what is known of who posted it. */
  record ChainGig(GigReplica gig, @Nullable UserReplica creator) {}

  /** What lies below the roots of a chain, each gig with its creator. */
  String BELOW =
      """
        union all
        select sub.gigId as gigId, c.level + 1 as level
          from chain c
          join EngagementReplica e on e.gigId = c.gigId
          join GigReplica sub on sub.parentEngagementId = e.engagementId
         where c.level < 3)
      select new io.crewcall.campaign.chain.GigReplicaRepository$ChainGig(g, u)
        from chain c
        join GigReplica g on g.gigId = c.gigId
        left join UserReplica u on u.userId = g.creatorId
       order by g.gigId
      """;

  @Query(
      """
      with chain as (
        select g.gigId as gigId, 1 as level from GigReplica g
         where g.campaignId = :campaignId and g.parentEngagementId is null
      """
          + BELOW)
  List<ChainGig> findUnderCampaign(UUID campaignId);

  @Query(
      """
      with chain as (
        select g.gigId as gigId, 1 as level from GigReplica g where g.gigId = :gigId
      """
          + BELOW)
  List<ChainGig> findUnderGig(UUID gigId);

  /** To be subscribed to the topic of gigs. */
  default void on(Event<GigState> event) {
    renew(event.data().gigId(), GigReplica::new, event.version(), gig -> gig.take(event.data()));
  }
}
