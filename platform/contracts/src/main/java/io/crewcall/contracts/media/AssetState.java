package io.crewcall.contracts.media;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored file. Types: {@code asset.ready}, {@code asset.failed}, {@code asset.removed}.
 *
 * @param publicVariants where everybody gets it, as long as it is an avatar, a logo or a reel of a
 *     profile that is shown; null in states from before there were such addresses. Of a video:
 *     pictures of it, an MP4 and a stream, told apart by their types
 * @param durationMillis of video and sound; null for all else, and where it is not known
 */
@Topic(value = "media.assets", compacted = true)
public record AssetState(
    UUID mediaId,
    UUID ownerId,
    String purpose,
    String contentType,
    long size,
    Status status,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable List<PublicVariant> publicVariants,
    @Nullable Long durationMillis)
    implements AggregateState {

  /** Without addresses for everybody. */
  public AssetState(
      UUID mediaId,
      UUID ownerId,
      String purpose,
      String contentType,
      long size,
      Status status,
      @Nullable Integer width,
      @Nullable Integer height) {
    this(mediaId, ownerId, purpose, contentType, size, status, width, height, List.of());
  }

  /** Of something that does not last. */
  public AssetState(
      UUID mediaId,
      UUID ownerId,
      String purpose,
      String contentType,
      long size,
      Status status,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable List<PublicVariant> publicVariants) {
    this(mediaId, ownerId, purpose, contentType, size, status, width, height, publicVariants, null);
  }

  /**
   * One form of the file that everybody gets.
   *
   * @param name {@code thumbnail} and {@code large}, which are pictures also of a video, {@code
   *     video}, {@code hls}, {@code audio} or {@code original}
   * @param path on the platform; it names the content, so that it can be kept and never changes
   */
  public record PublicVariant(
      String name,
      String path,
      String contentType,
      @Nullable Integer width,
      @Nullable Integer height) {}

  /** Lifecycle of an asset. */
  public enum Status {
    PENDING,
    PROCESSING,
    READY,
    FAILED,
    REMOVED
  }
}
