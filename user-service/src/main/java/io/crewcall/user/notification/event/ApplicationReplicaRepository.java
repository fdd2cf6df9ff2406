package io.crewcall.user.notification.event;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored copies of applications. */
interface ApplicationReplicaRepository extends Repository<ApplicationReplica, UUID> {

  void save(ApplicationReplica application);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from ApplicationReplica a where a.id = :id")
  Optional<ApplicationReplica> lockById(UUID id);
}
