package io.crewcall.campaign.report;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The scorecards that this service knows. */
interface ScorecardReplicaRepository extends ReplicaRepository<ScorecardReplica, UUID> {

  /** Those of these people of whom anything is known, in one statement. */
  @Query(
      """
      select new io.crewcall.campaign.report.CreatorFigures(
             coalesce(a.userId, s.userId), a.followers, a.engagementRate, s.rating,
             coalesce(s.reviewCount, 0L), s.successScore, s.onTimeRate)
        from AudienceReplica a full join ScorecardReplica s on s.userId = a.userId
       where a.userId in :userIds or s.userId in :userIds
      """)
  List<CreatorFigures> findFigures(Collection<UUID> userIds);
}
