package io.crewcall.platform.replicas.media;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a stored file. */
@Entity
@Table(name = "media_asset")
public class MediaAssetReplica extends Replica<UUID> {
  @Id private UUID mediaId;
  private UUID ownerId;
  private @Nullable String contentType;
  private boolean ready;

  @SuppressWarnings("NullAway.Init")
  protected MediaAssetReplica() {}

  @SuppressWarnings("NullAway.Init")
  MediaAssetReplica(UUID mediaId) {
    this.mediaId = mediaId;
  }

  void take(AssetState asset) {
    ownerId = asset.ownerId();
    contentType = asset.contentType();
    ready = asset.status() == AssetState.Status.READY;
  }

  public UUID mediaId() {
    return mediaId;
  }

  /** Whether it is the person's own file, processed and there. */
  public boolean readyFor(UUID userId) {
    return ready && ownerId.equals(userId);
  }

  /** Whether it is a video or image of the person's own, processed and there. */
  public boolean showableBy(UUID userId) {
    return readyFor(userId)
        && contentType != null
        && (contentType.startsWith("video/") || contentType.startsWith("image/"));
  }

  /** Null where the service has not kept it from the beginning. */
  public @Nullable String contentType() {
    return contentType;
  }

  @Override
  public UUID getId() {
    return mediaId;
  }
}
