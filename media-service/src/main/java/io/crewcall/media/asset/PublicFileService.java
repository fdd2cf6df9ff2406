package io.crewcall.media.asset;

import io.crewcall.media.replica.ReelReplica;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which files everybody may see: avatars and logos for being that, others for being a reel of a
 * profile that is shown. What was made for a delivery never is.
 */
@Service
@Transactional(readOnly = true)
public class PublicFileService {
  /** Where they are to be had, followed by their checksum and the name of the variant. */
  public static final String ADDRESS = "/api/v1/media/public";

  private final AssetRepository assets;
  private final ReelReplica reels;

  PublicFileService(AssetRepository assets, ReelReplica reels) {
    this.assets = assets;
    this.reels = reels;
  }

  /** A variant with this content, if any asset that has it is public. */
  public Optional<Variant> find(String checksum, String variant) {
    return assets.readyWith(checksum, variant).stream()
        .filter(asset -> asset.purpose().shows(() -> reels.shows(asset.ownerId(), asset.id())))
        .flatMap(asset -> asset.variants().stream())
        .filter(made -> made.name().equals(variant) && checksum.equals(made.checksum()))
        .findFirst();
  }
}
