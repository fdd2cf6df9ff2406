package io.crewcall.platform.reels;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.media.AssetState;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy of what media-service says about stored files, in the table {@code media_asset}. */
public final class MediaAssetReplica {
  private final JdbcClient jdbc;

  MediaAssetReplica(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored file. */
  record MediaAsset(UUID mediaId, UUID ownerId, String contentType, boolean ready) {

    /** Whether it is a video or image of this user, processed and not deleted. */
    boolean showableBy(UUID userId) {
      return ready
          && ownerId.equals(userId)
          && (contentType.startsWith("video/") || contentType.startsWith("image/"));
    }
  }

  /**
   * Stores the state of a file.
   *
   * @return false when a later state is known already
   */
  boolean apply(Event<AssetState> event) {
    AssetState asset = event.data();
    return jdbc.sql(
                """
                insert into media_asset as known (media_id, owner_id, content_type, ready, version)
                values (:media, :owner, :contentType, :ready, :version)
                on conflict (media_id) do update set owner_id = excluded.owner_id,
                  content_type = excluded.content_type, ready = excluded.ready,
                  version = excluded.version
                where known.version < excluded.version
                """)
            .param("media", asset.mediaId())
            .param("owner", asset.ownerId())
            .param("contentType", asset.contentType())
            .param("ready", asset.status() == AssetState.Status.READY)
            .param("version", event.version())
            .update()
        > 0;
  }

  Map<UUID, MediaAsset> find(Collection<UUID> mediaIds) {
    return jdbc
        .sql(
            """
            select media_id, owner_id, content_type, ready from media_asset
            where media_id = any(:ids)
            """)
        .param("ids", mediaIds.toArray(UUID[]::new))
        .query(MediaAsset.class)
        .list()
        .stream()
        .collect(Collectors.toMap(MediaAsset::mediaId, Function.identity()));
  }

  void deleteByOwner(UUID ownerId) {
    jdbc.sql("delete from media_asset where owner_id = :owner").param("owner", ownerId).update();
  }
}
