package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as the API shows it.
 *
 * @param failure why it is not ready, for example {@code CONTENT_MISMATCH}
 * @param variants what can be fetched; empty until {@code READY}
 * @param poster of a video, also among the variants
 * @param durationMillis of video and sound
 * @param progress in percent, while it is processed and that is known
 * @param peaks of sound, to be drawn: how loud it is at most in each of as many parts, from 0 to
 *     100; empty for all else
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
    @Nullable Link poster,
    @Nullable Long durationMillis,
    @Nullable Integer progress,
    List<Integer> peaks,
    Instant createdAt,
    List<String> allowedActions) {

  /**
   * @param kind what is needed to show or play it
   * @param url good for a short while; on the platform when it begins with a slash
   * @param sha256 of the bytes that the link leads to, in hexadecimal; null for old files
   * @param publicUrl where everybody gets it, for as long as it is an avatar, a logo or a reel of a
   *     profile that is shown; null when it is none
   */
  record Link(
      String name,
      Variant.Kind kind,
      String url,
      String contentType,
      @Nullable Integer width,
      @Nullable Integer height,
      long size,
      @Nullable String sha256,
      @Nullable String publicUrl) {}

  static AssetResponse of(Asset asset, UUID caller, AssetUse use, VariantLinks addresses) {
    List<Link> links =
        asset.status() == Status.READY
            ? asset.variants().stream()
                .filter(variant -> !variant.partOfStream())
                .map(variant ->
                    new Link(
                        variant.name(),
                        variant.kind(),
                        addresses.of(asset, variant),
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
        asset.contentType().startsWith("video/") ? poster(links) : null,
        asset.duration() == null ? null : asset.duration().toMillis(),
        asset.progress(),
        asset.peaks(),
        asset.createdAt(),
        asset.allowedActions(caller, use.delivered()));
  }

  private static @Nullable Link poster(List<Link> links) {
    return links.stream().filter(link -> link.name().equals("large")).findFirst().orElse(null);
  }
}
