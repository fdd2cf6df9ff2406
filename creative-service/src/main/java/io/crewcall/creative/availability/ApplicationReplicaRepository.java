package io.crewcall.creative.availability;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The applications known by now. */
interface ApplicationReplicaRepository extends Repository<ApplicationReplica, UUID> {

  ApplicationReplica save(ApplicationReplica application);

  Optional<ApplicationReplica> findById(UUID applicationId);

  @Modifying
  @Query("delete from ApplicationReplica application where application.workerId = :workerId")
  void deleteByWorkerId(UUID workerId);
}
