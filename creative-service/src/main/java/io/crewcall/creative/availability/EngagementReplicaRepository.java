package io.crewcall.creative.availability;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The engagements known by now. */
interface EngagementReplicaRepository extends ReplicaRepository<EngagementReplica, UUID> {

  @Modifying
  @Query("delete from EngagementReplica engagement where engagement.workerId = :workerId")
  void deleteByWorkerId(UUID workerId);
}
