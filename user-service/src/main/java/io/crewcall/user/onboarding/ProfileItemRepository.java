package io.crewcall.user.onboarding;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ProfileItemRepository
    extends ReplicaRepository<ProfileItemReplica, ProfileItemReplica.Key> {

  @Query("from ProfileItemReplica p where p.key.userId = :userId")
  List<ProfileItemReplica> findByUserId(UUID userId);

  /** What the former owners of a brand had of it. */
  @Modifying
  @Query(
      """
      delete from ProfileItemReplica p where p.key.role = :role and p.key.sourceId = :sourceId
        and p.key.userId <> :ownerId and p.version < :version
      """)
  void deleteOfFormerOwners(String role, UUID sourceId, UUID ownerId, long version);

  @Modifying
  @Query("delete from ProfileItemReplica p where p.key.userId = :userId")
  void deleteByUserId(UUID userId);
}
