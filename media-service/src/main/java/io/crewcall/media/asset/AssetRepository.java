package io.crewcall.media.asset;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.AvailableHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface AssetRepository extends Repository<Asset, UUID> {
  Asset save(Asset asset);

  Optional<Asset> findById(UUID id);

  /** For a change: whoever else changes it waits. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Asset a where a.id = :id")
  Optional<Asset> lockById(UUID id);

  /** Those that are there, with their variants, in one statement. */
  @Query(
      """
      select a from Asset a left join fetch a.variants
      where a.id in :ids and a.status <> 'REMOVED'
      """)
  List<Asset> findPresent(Collection<UUID> ids);

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

  /** Those that can be fetched and have a variant of this name with this content. */
  @Query(
      """
      select a from Asset a join a.variants v
      where v.checksum = :checksum and v.name = :variant and a.status = 'READY'
      order by a.id
      """)
  List<Asset> readyWith(String checksum, String variant);

  /** What a person has stored or may upload by forms they hold, in bytes. */
  @Query(
      """
      select coalesce(sum(a.size), 0) from Asset a
      where a.ownerId = :owner and a.status in ('PENDING', 'PROCESSING', 'READY')
      """)
  long sizeOf(UUID owner);

  /** Until the transaction ends, whoever else begins an upload of this person waits. */
  @Query(
      nativeQuery = true,
      value =
          """
          select 1 from (
            select pg_advisory_xact_lock(hashtext('asset-quota'), hashtext(cast(:owner as text)))) l
          """)
  int lockQuotaOf(UUID owner);

  /** No change of the asset, so that it keeps its version. */
  @Modifying
  @Query("update Asset a set a.progress = :percent where a.id = :id and a.status = 'PROCESSING'")
  int setProgress(UUID id, int percent);

  @Query("select a.id from Asset a where a.status = 'PENDING' and a.createdAt < :before")
  List<UUID> pendingSince(Instant before, Limit limit);

  /** All that the person has and others may still see, for the removal. */
  @Query(
      "select a.id from Asset a where a.ownerId = :owner and a.status <> 'REMOVED' order by a.id")
  List<UUID> presentOf(UUID owner);

  @Query("select a.id from Asset a where a.ownerId = :owner")
  List<UUID> idsOf(UUID owner);

  /** For an export; read as it is written. */
  @QueryHints(@QueryHint(name = AvailableHints.HINT_FETCH_SIZE, value = "500"))
  @Query(
      """
      select new io.crewcall.media.asset.AssetPersonalData$ExportedFile(
        a.id, a.purpose, a.filename, a.contentType, a.size, a.status, a.createdAt)
      from Asset a where a.ownerId = :owner and a.status <> 'REMOVED'
      order by a.createdAt desc, a.id desc
      """)
  Stream<AssetPersonalData.ExportedFile> exportOf(UUID owner);

  /** The name that a file had with its owner is gone. */
  @Modifying(clearAutomatically = true, flushAutomatically = true)
  @Query("update Asset a set a.filename = 'erased' where a.ownerId = :owner")
  void forgetNames(UUID owner);
}
