package io.crewcall.creative.availability;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The applications known by now. */
interface ApplicationReplicaRepository extends ReplicaRepository<ApplicationReplica, UUID> {

  @Modifying
  @Query("delete from ApplicationReplica application where application.workerId = :workerId")
  void deleteByWorkerId(UUID workerId);
}
