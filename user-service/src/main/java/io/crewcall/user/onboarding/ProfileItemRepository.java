package io.crewcall.user.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored items of profiles. */
interface ProfileItemRepository extends Repository<ProfileItemReplica, ProfileItemReplica.Key> {

  void save(ProfileItemReplica replica);

  Optional<ProfileItemReplica> findById(ProfileItemReplica.Key key);

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
