package io.crewcall.user.replica;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

public interface BrandReplicaRepository extends ReplicaRepository<BrandReplica, UUID> {

  /** A user's brands that have other members. */
  @Query(
      "select b.brandId from BrandReplica b where b.ownerId = :ownerId and b.shared order by b.brandId")
  List<UUID> findShared(UUID ownerId, Limit limit);
}
