package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.media.store.ObjectRemovalService;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an upload that was looked at. Who says so first is believed. */
@Service
@Transactional
public class AssetProcessingService {
  private final AssetRepository assets;
  private final ObjectRemovalService removals;

  AssetProcessingService(AssetRepository assets, ObjectRemovalService removals) {
    this.assets = assets;
    this.removals = removals;
  }

  /**
   * An upload that is to be looked at.
   *
   * @param keepsOriginal whether the file itself is kept beside what is made of it
   */
  public record Upload(
      UUID assetId, String key, String keyPart, String declaredType, boolean keepsOriginal) {
    /** Where a variant belongs. */
    public String variantKey(String file) {
      return Asset.variantKey(assetId, keyPart, file);
    }
  }

  /** Nothing when there is nothing to do (any more). */
  @Transactional(readOnly = true)
  public Optional<Upload> upload(UUID id) {
    return assets
        .findById(id)
        .filter(asset -> asset.status() == Status.PROCESSING)
        .map(asset ->
            new Upload(
                asset.id(),
                asset.uploadKey(),
                asset.keyPart(),
                asset.contentType(),
                asset.purpose() == Purpose.DELIVERY));
  }

  /**
   * How far it has come.
   *
   * @return false when it is not wanted any more
   */
  public boolean progress(UUID id, int percent) {
    return assets.setProgress(id, percent) == 1;
  }

  /** The variants are in the store. */
  public void ready(UUID id, ProcessedFile made) {
    boolean taken =
        changed(
            id,
            asset -> {
              asset.ready(made);
              removals.removeUpload(asset.uploadKey());
            });
    if (!taken
        && assets.findById(id).filter(asset -> asset.status() == Status.REMOVED).isPresent()) {
      made.variants().forEach(variant -> removals.remove(variant.objectKey()));
    }
  }

  /** It cannot be used, for a reason that the owner is told. */
  public void fail(UUID id, String code) {
    changed(
        id,
        asset -> {
          asset.fail(code);
          removals.removeUpload(asset.uploadKey());
        });
  }

  /** There is nothing in the store yet. */
  public void returnToOwner(UUID id) {
    changed(id, Asset::returnToOwner);
  }

  private boolean changed(UUID id, Consumer<Asset> change) {
    Optional<Asset> processing =
        assets.lockById(id).filter(asset -> asset.status() == Status.PROCESSING);
    processing.ifPresent(asset -> {
      change.accept(asset);
      assets.save(asset);
    });
    return processing.isPresent();
  }
}
