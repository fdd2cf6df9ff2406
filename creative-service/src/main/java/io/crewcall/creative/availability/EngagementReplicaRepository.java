package io.crewcall.creative.availability;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The engagements known by now. */
interface EngagementReplicaRepository extends Repository<EngagementReplica, UUID> {

  EngagementReplica save(EngagementReplica engagement);

  Optional<EngagementReplica> findById(UUID engagementId);

  @Modifying
  @Query("delete from EngagementReplica engagement where engagement.workerId = :workerId")
  void deleteByWorkerId(UUID workerId);
}
