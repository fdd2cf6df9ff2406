package io.crewcall.platform.reels;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The copy of which stored files belong to a person. */
@Order(3)
final class MediaAssetPersonalData implements PersonalData {
  private final MediaAssetReplica assets;

  MediaAssetPersonalData(MediaAssetReplica assets) {
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
