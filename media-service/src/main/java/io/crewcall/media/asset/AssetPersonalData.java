package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.media.store.ObjectRemovalService;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A person's files: listed with where each is to be had, and removed from the store. */
@Component
class AssetPersonalData implements PersonalData {
  private final AssetService assets;
  private final AssetRepository repository;
  private final ObjectRemovalService removals;

  AssetPersonalData(
      AssetService assets, AssetRepository repository, ObjectRemovalService removals) {
    this.assets = assets;
    this.repository = repository;
    this.removals = removals;
  }

  /**
   * A file, as its owner has a right to it.
   *
   * @param address where links to the file itself are to be had
   */
  record ExportedFile(
      UUID id,
      String address,
      Purpose purpose,
      String filename,
      String contentType,
      long size,
      Status status,
      Instant uploadedAt) {

    ExportedFile(
        UUID id,
        Purpose purpose,
        String filename,
        String contentType,
        long size,
        Status status,
        Instant uploadedAt) {
      this(id, "/api/v1/media/" + id, purpose, filename, contentType, size, status, uploadedAt);
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    try (Stream<ExportedFile> files = repository.exportOf(userId)) {
      documents.addAll("files", files);
    }
  }

  @Override
  public void erase(UUID userId) {
    assets.removeAllOf(userId);
  }

  /** Objects are removed by a job; until it is done with them the person is not erased. */
  @Override
  public boolean isErased(UUID userId) {
    return !removals.anyDueOf(repository.idsOf(userId));
  }
}
