package io.crewcall.media.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored assets. */
interface Assets extends Repository<Asset, UUID> {
  Asset saveAndFlush(Asset asset);

  Optional<Asset> findById(UUID id);

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
}
