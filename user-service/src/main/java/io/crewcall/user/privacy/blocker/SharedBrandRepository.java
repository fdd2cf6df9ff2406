package io.crewcall.user.privacy.blocker;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored copies of brands. */
interface SharedBrandRepository extends Repository<SharedBrandReplica, UUID> {

  void save(SharedBrandReplica brand);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from SharedBrandReplica b where b.id = :id")
  Optional<SharedBrandReplica> lockById(UUID id);

  /** A user's brands that have other members. */
  @Query(
      "select b.id from SharedBrandReplica b where b.ownerId = :ownerId and b.shared order by b.id")
  List<UUID> findShared(UUID ownerId, Limit limit);
}
