package io.crewcall.media.replica;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryViewerRepository extends Repository<DeliveryViewer, DeliveryViewer.Key> {

  @Query(
      nativeQuery = true,
      value =
          """
          select exists (
            select from delivery_viewer v
              left join brand_team t on v.kind = 'BRAND' and t.brand_id = v.viewer_id
             where v.media_id = :mediaId
               and (v.kind = 'USER' and v.viewer_id = :userId or :userId = any(t.members)))
          """)
  boolean existsFor(UUID mediaId, UUID userId);

  @Query(
      nativeQuery = true,
      value =
          """
          select distinct v.media_id
            from delivery_viewer v
              left join brand_team t on v.kind = 'BRAND' and t.brand_id = v.viewer_id
           where v.media_id in (:mediaIds)
             and (v.kind = 'USER' and v.viewer_id = :userId or :userId = any(t.members))
          """)
  Set<UUID> shownAmong(Collection<UUID> mediaIds, UUID userId);

  @Query("select distinct v.key.mediaId from DeliveryViewer v where v.key.mediaId in :mediaIds")
  Set<UUID> deliveredAmong(Collection<UUID> mediaIds);

  /** Nothing happens when it is there. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into delivery_viewer (media_id, viewer_id, kind)
          values (:mediaId, :viewerId, :kind) on conflict do nothing
          """)
  void add(UUID mediaId, UUID viewerId, String kind);
}
