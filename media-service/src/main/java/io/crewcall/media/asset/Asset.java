package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way from a client into the store and out to others. {@code PENDING} until its owner
 * says that the upload is complete, {@code PROCESSING} until looked at, then {@code READY} or
 * {@code FAILED}; {@code REMOVED} in the end, which for everybody is as if it had never been.
 */
@Entity
public class Asset extends AggregateRoot {
  private UUID ownerId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String filename;
  private String contentType;
  private String keyPart;

  @Column(name = "size_bytes")
  private long size;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String failure;
  private @Nullable Integer width;
  private @Nullable Integer height;
  private @Nullable Long durationMillis;

  /** In percent, while it is processed. */
  private @Nullable Integer progress;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private Integer @Nullable [] peaks;

  private Instant createdAt;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "asset_variant", joinColumns = @JoinColumn(name = "asset_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Variant> variants = new ArrayList<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Asset() {}

  @SuppressWarnings("NullAway.Init")
  Asset(
      UUID id,
      UUID ownerId,
      Purpose purpose,
      String filename,
      String contentType,
      long size,
      String keyPart,
      Instant createdAt) {
    super(id);
    this.ownerId = ownerId;
    this.purpose = purpose;
    this.filename = filename;
    this.contentType = contentType;
    this.size = size;
    this.keyPart = keyPart;
    this.status = Status.PENDING;
    this.createdAt = createdAt;
  }

  /**
   * The owner has uploaded it. Saying so again changes nothing.
   *
   * @return whether it changed
   */
  boolean complete() {
    if (status != Status.PENDING) {
      return false;
    }
    status = Status.PROCESSING;
    failure = null;
    return true;
  }

  /** Nothing was uploaded: the owner may still do it and say so again. */
  void returnToOwner() {
    requireProcessing();
    status = Status.PENDING;
    progress = null;
    failure = "NOT_UPLOADED";
  }

  void ready(ProcessedFile made) {
    requireProcessing();
    status = Status.READY;
    progress = null;
    size = made.size();
    variants.addAll(made.variants());
    width = made.width();
    height = made.height();
    durationMillis = made.duration() == null ? null : made.duration().toMillis();
    peaks = made.peaks().isEmpty() ? null : made.peaks().toArray(Integer[]::new);
    register("asset.ready");
  }

  void fail(String code) {
    requireProcessing();
    status = Status.FAILED;
    progress = null;
    failure = code;
    register("asset.failed");
  }

  /** For good. Others are told when they were told of it before. */
  void remove() {
    boolean announced = status == Status.READY || status == Status.FAILED;
    status = Status.REMOVED;
    if (announced) {
      register("asset.removed");
    }
  }

  /**
   * What the caller may do now, as the API names it.
   *
   * @param delivered whether it was handed over to somebody, and is theirs as well
   */
  List<String> allowedActions(UUID caller, boolean delivered) {
    if (!ownedBy(caller) || status == Status.REMOVED || delivered) {
      return List.of();
    }
    return status == Status.PENDING ? List.of("complete", "delete") : List.of("delete");
  }

  private void requireProcessing() {
    if (status != Status.PROCESSING) {
      throw new IllegalStateException("asset " + id() + " is " + status + ", not in processing");
    }
  }

  /** Where the client's upload goes; not what others get to read. */
  String uploadKey() {
    return "uploads/" + id() + "/" + keyPart;
  }

  /** Where a variant is stored; making it again replaces it. */
  static String variantKey(UUID id, String keyPart, String file) {
    return "media/" + id + "/" + keyPart + "/" + file;
  }

  String keyPart() {
    return keyPart;
  }

  @Override
  public AssetState state() {
    return new AssetState(
        id(),
        ownerId,
        purpose.name(),
        contentType,
        size,
        status,
        width,
        height,
        publicVariants(),
        durationMillis);
  }

  /** What others can show of it once it is public; nothing of a delivery. */
  private List<AssetState.PublicVariant> publicVariants() {
    if (status != Status.READY || purpose == Purpose.DELIVERY) {
      return List.of();
    }
    return variants.stream()
        .filter(variant -> variant.checksum() != null && !variant.partOfStream())
        .map(variant ->
            new AssetState.PublicVariant(
                variant.name(),
                Objects.requireNonNull(variant.publicAddress()),
                variant.contentType(),
                variant.width(),
                variant.height()))
        .toList();
  }

  /**
   * Whether somebody beside its owner may look.
   *
   * @param delivered whether it was delivered to them
   */
  boolean readableBy(BooleanSupplier delivered) {
    return status == Status.READY && (purpose != Purpose.DELIVERY || delivered.getAsBoolean());
  }

  boolean ownedBy(UUID user) {
    return ownerId.equals(user);
  }

  UUID ownerId() {
    return ownerId;
  }

  Purpose purpose() {
    return purpose;
  }

  String filename() {
    return filename;
  }

  String contentType() {
    return contentType;
  }

  long size() {
    return size;
  }

  Status status() {
    return status;
  }

  @Nullable String failure() {
    return failure;
  }

  @Nullable Integer width() {
    return width;
  }

  @Nullable Integer height() {
    return height;
  }

  @Nullable Duration duration() {
    return durationMillis == null ? null : Duration.ofMillis(durationMillis);
  }

  @Nullable Integer progress() {
    return status == Status.PROCESSING ? progress : null;
  }

  List<Integer> peaks() {
    return peaks == null ? List.of() : List.of(peaks);
  }

  Instant createdAt() {
    return createdAt;
  }

  List<Variant> variants() {
    return List.copyOf(variants);
  }
}
