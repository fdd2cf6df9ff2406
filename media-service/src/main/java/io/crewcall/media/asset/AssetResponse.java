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
   * @param sha256 of the bytes that the link leads to, in hexadecimal; null for old files
   * @param publicUrl where everybody gets it, for as long as it is an avatar, a logo or a reel of a
   *     profile that is shown; null when it is none
   */
  record Link(
      String name,
      String url,
      String contentType,
      @Nullable Integer width,
      @Nullable Integer height,
      long size,
      @Nullable String sha256,
      @Nullable String publicUrl) {}

  static AssetResponse of(Asset asset, UUID caller, AssetUse use, ObjectStore store) {
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
                        variant.size(),
                        variant.checksum(),
                        use.shown() ? variant.publicAddress() : null))
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
        asset.allowedActions(caller, use.delivered()));
  }
}
