package io.crewcall.contracts.media;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored file. Types: {@code asset.ready}, {@code asset.failed}, {@code asset.removed}. */
@Topic(value = "media.assets", compacted = true)
public record AssetState(
    UUID mediaId,
    UUID ownerId,
    String purpose,
    String contentType,
    long size,
    Status status,
    @Nullable Integer width,
    @Nullable Integer height)
    implements AggregateState {

  /** Lifecycle of an asset. */
  public enum Status {
    PENDING,
    PROCESSING,
    READY,
    FAILED,
    REMOVED
  }
}
