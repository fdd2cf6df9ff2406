package io.crewcall.media.asset;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored assets. */
interface Assets extends Repository<Asset, UUID> {
  Asset saveAndFlush(Asset asset);

  Optional<Asset> findById(UUID id);

  /** For a change: whoever else changes it waits. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Asset a where a.id = :id")
  Optional<Asset> lockById(UUID id);

  @Query(
      """
      from Asset a where a.ownerId = :owner and a.status <> 'REMOVED'
      order by a.createdAt desc, a.id desc
      """)
  List<Asset> firstOf(UUID owner, Limit limit);

  @Query(
      """
      from Asset a where a.ownerId = :owner and a.status <> 'REMOVED'
        and (a.createdAt < :createdAt or (a.createdAt = :createdAt and a.id < :id))
      order by a.createdAt desc, a.id desc
      """)
  List<Asset> nextOf(UUID owner, Instant createdAt, UUID id, Limit limit);

  @Query("select a.id from Asset a where a.status = 'PENDING' and a.createdAt < :before")
  List<UUID> pendingSince(Instant before, Limit limit);

  /** All that the person has and others may still see, for the removal. */
  @Query(
      "select a.id from Asset a where a.ownerId = :owner and a.status <> 'REMOVED' order by a.id")
  List<UUID> presentOf(UUID owner);

  /** The name that a file had with its owner is gone. */
  @Modifying(clearAutomatically = true, flushAutomatically = true)
  @Query("update Asset a set a.filename = 'erased' where a.ownerId = :owner")
  void forgetNames(UUID owner);
}
