package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.media.store.ObjectStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as the API shows it.
 *
 * @param failure why it is not ready, for example {@code CONTENT_MISMATCH}
 * @param variants what can be fetched; empty until {@code READY}
 * @param allowedActions what the caller may do: {@code complete}, {@code delete}
 */
record AssetResponse(
    UUID id,
    UUID ownerId,
    Purpose purpose,
    String filename,
    String contentType,
    long size,
    Status status,
    @Nullable String failure,
    @Nullable Integer width,
    @Nullable Integer height,
    List<Link> variants,
    Instant createdAt,
    List<String> allowedActions) {

  /**
   * @param url good for a short while
   */
  record Link(
      String name,
      String url,
      String contentType,
      @Nullable Integer width,
      @Nullable Integer height,
      long size) {}

  static AssetResponse of(Asset asset, UUID caller, ObjectStore store) {
    List<Link> links =
        asset.status() == Status.READY
            ? asset.variants().stream()
                .map(variant ->
                    new Link(
                        variant.name(),
                        store.link(variant.objectKey()),
                        variant.contentType(),
                        variant.width(),
                        variant.height(),
                        variant.size()))
                .toList()
            : List.of();
    return new AssetResponse(
        asset.id(),
        asset.ownerId(),
        asset.purpose(),
        asset.filename(),
        asset.contentType(),
        asset.size(),
        asset.status(),
        asset.failure(),
        asset.width(),
        asset.height(),
        links,
        asset.createdAt(),
        asset.allowedActions(caller));
  }
}
