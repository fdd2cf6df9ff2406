package io.crewcall.creative.reel;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.media.AssetState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this service knows of the files that media-service stores. */
@Repository
class MediaAssets {
  private final JdbcClient jdbc;

  MediaAssets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored file, as far as it matters here. */
  record MediaAsset(UUID mediaId, UUID ownerId, String contentType, boolean ready) {

    /** Whether it is somebody's own video or image, processed and there. */
    boolean showableBy(UUID userId) {
      return ready
          && ownerId.equals(userId)
          && (contentType.startsWith("video/") || contentType.startsWith("image/"));
    }
  }

  /** Takes over what happened to a file, unless something later is known already. */
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
    Map<UUID, MediaAsset> found = new HashMap<>();
    jdbc.sql("select * from media_asset where media_id = any(:ids)")
        .param("ids", mediaIds.toArray(UUID[]::new))
        .query(row -> {
          MediaAsset asset =
              new MediaAsset(
                  row.getObject("media_id", UUID.class),
                  row.getObject("owner_id", UUID.class),
                  row.getString("content_type"),
                  row.getBoolean("ready"));
          found.put(asset.mediaId(), asset);
        });
    return found;
  }
}
