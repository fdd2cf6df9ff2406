package io.crewcall.media.replica;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublishedReelsRepository extends Repository<PublishedReels, PublishedReels.Key> {

  @Query(
      nativeQuery = true,
      value =
          """
          select exists (select from published_reels
             where owner_id = :ownerId and :mediaId = any(media_ids))
          """)
  boolean existsFor(UUID ownerId, UUID mediaId);

  /** A file that a profile of its owner shows. */
  interface Shown {
    UUID getOwnerId();

    UUID getMediaId();
  }

  @Query(
      nativeQuery = true,
      value =
          """
          select p.owner_id as "ownerId", m.media_id as "mediaId"
          from published_reels p cross join unnest(p.media_ids) as m (media_id)
          where p.owner_id in (:ownerIds)
          """)
  List<Shown> allOf(Collection<UUID> ownerIds);

  /** Unless a later version is there. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into published_reels (owner_id, profile, media_ids, version)
          values (:ownerId, :profile, :mediaIds, :version)
          on conflict (owner_id, profile) do update
             set media_ids = excluded.media_ids, version = excluded.version
           where published_reels.version < excluded.version
          """)
  void replace(UUID ownerId, String profile, UUID[] mediaIds, long version);
}
