package io.crewcall.platform.replicas.media;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.media.AssetState.PublicVariant;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a stored file. */
@Entity
@Table(name = "media_asset")
public class MediaAssetReplica extends Replica<UUID> {
  @Id private UUID mediaId;
  private UUID ownerId;
  private @Nullable String contentType;
  private boolean ready;
  private @Nullable String purpose;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PublicVariant> publicVariants = List.of();

  @SuppressWarnings("NullAway.Init")
  protected MediaAssetReplica() {}

  @SuppressWarnings("NullAway.Init")
  MediaAssetReplica(UUID mediaId) {
    this.mediaId = mediaId;
  }

  void take(AssetState asset) {
    ownerId = asset.ownerId();
    contentType = asset.contentType();
    ready = asset.status() == AssetState.Status.READY;
    purpose = asset.purpose();
    publicVariants =
        asset.publicVariants() == null ? List.of() : List.copyOf(asset.publicVariants());
  }

  public UUID mediaId() {
    return mediaId;
  }

  /** Whether it is processed and there. */
  public boolean ready() {
    return ready;
  }

  /** Whether it is the person's own file, processed and there. */
  public boolean readyFor(UUID userId) {
    return ready && ownerId.equals(userId);
  }

  /** Whether it is an image of the person's own for this purpose, processed and there. */
  public boolean pictureOf(UUID userId, String wanted) {
    return readyFor(userId)
        && wanted.equals(purpose)
        && contentType != null
        && contentType.startsWith("image/");
  }

  /** Whether it is a video or image of the person's own, processed and there. */
  public boolean showableBy(UUID userId) {
    return readyFor(userId)
        && contentType != null
        && (contentType.startsWith("video/") || contentType.startsWith("image/"));
  }

  /** Null where the service has not kept it from the beginning. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** What it was uploaded for, or null where the service has not kept it from the beginning. */
  public @Nullable String purpose() {
    return purpose;
  }

  /** Where everybody gets it, empty while not everybody may. */
  public List<PublicVariant> publicVariants() {
    return publicVariants;
  }

  /**
   * One lasting path for everybody, to be shown where one address is enough.
   *
   * @param preferred the name of the variant that is taken if there is one
   */
  public Optional<String> publicPath(String preferred) {
    return publicVariants.stream()
        .min(Comparator.comparing(variant -> !variant.name().equals(preferred)))
        .map(PublicVariant::path);
  }

  @Override
  public UUID getId() {
    return mediaId;
  }
}
