package io.crewcall.platform.replicas.media;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The copies of which stored files belong to a person. */
@Order(3)
final class MediaAssetReplicaPersonalData implements PersonalData {
  private final MediaAssetReplicaRepository assets;

  MediaAssetReplicaPersonalData(MediaAssetReplicaRepository assets) {
    this.assets = assets;
  }

  /** Exports nothing: media-service owns the files and exports them. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    assets.deleteByOwner(userId);
  }
}
