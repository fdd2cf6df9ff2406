package io.crewcall.media.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One form in which an asset can be fetched.
 *
 * @param name {@code thumbnail} and {@code large}, which are pictures of whatever can be seen,
 *     {@code video}, {@code hls}, {@code audio} or {@code original}; what a stream consists of
 *     begins with {@code hls-}
 * @param width in pixels, null when there is nothing to see or it is not known
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

  /** What is needed to show or play it. */
  public enum Kind {
    IMAGE,
    VIDEO,
    HLS,
    AUDIO
  }

  /** The type of playlists. */
  public static final String PLAYLIST = "application/vnd.apple.mpegurl";

  private static final String PART = "hls-";

  Kind kind() {
    if (contentType.equals(PLAYLIST)) {
      return Kind.HLS;
    }
    return Kind.valueOf(
        contentType.substring(0, contentType.indexOf('/')).toUpperCase(Locale.ROOT));
  }

  /** Whether it is found by a playlist alone. */
  boolean partOfStream() {
    return name.startsWith(PART);
  }

  /** Where everybody gets it when it is public; null for what has no checksum. */
  public @Nullable String publicAddress() {
    return checksum == null ? null : PublicFileService.ADDRESS + "/" + checksum + "/" + name;
  }
}
