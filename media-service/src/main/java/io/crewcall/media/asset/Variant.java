package io.crewcall.media.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One form in which an asset can be fetched.
 *
 * @param name {@code thumbnail}, {@code large} or {@code original}
 * @param width in pixels, null when not an image
 * @param checksum SHA-256 of the bytes, in hexadecimal; null for what was stored before there were
 */
@Embeddable
public record Variant(
    String name,
    String objectKey,
    String contentType,
    @Nullable Integer width,
    @Nullable Integer height,
    @Column(name = "size_bytes") long size,
    @Nullable String checksum) {

  /** Where everybody gets it when it is public; null for what has no checksum. */
  public @Nullable String publicAddress() {
    return checksum == null ? null : PublicFileService.ADDRESS + "/" + checksum + "/" + name;
  }
}
