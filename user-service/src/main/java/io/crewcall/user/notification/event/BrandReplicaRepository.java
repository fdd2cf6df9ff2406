package io.crewcall.user.notification.event;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored copies of brands. */
interface BrandReplicaRepository extends Repository<BrandReplica, UUID> {

  void save(BrandReplica brand);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from BrandReplica b where b.id = :id")
  Optional<BrandReplica> lockById(UUID id);
}
