package io.crewcall.user.privacy.blocker;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

/** The stored copies of engagements. */
interface OpenEngagementRepository extends ReplicaRepository<OpenEngagementReplica, UUID> {

  /** Engagements under way with the user on either side. */
  @Query(
      """
      select e.engagementId from OpenEngagementReplica e
      where e.open and (e.hirerId = :userId or e.workerId = :userId) order by e.engagementId
      """)
  List<UUID> findOpen(UUID userId, Limit limit);
}
