package io.crewcall.platform.reels;

import io.crewcall.platform.replicas.media.MediaAssetReplica;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where everybody gets the files of reels. */
public final class ReelFiles {
  private final MediaAssetReplicaRepository assets;

  ReelFiles(MediaAssetReplicaRepository assets) {
    this.assets = assets;
  }

  /** The files of these reels that are known, in one statement; none when there are no reels. */
  public Map<UUID, ReelFile> of(Collection<UUID> mediaIds) {
    return mediaIds.isEmpty()
        ? Map.of()
        : assets.findAll(mediaIds).stream()
            .collect(
                Collectors.toMap(
                    MediaAssetReplica::mediaId,
                    asset -> new ReelFile(asset.contentType(), asset.publicVariants())));
  }
}
