package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.media.delivery.DeliveryViewers;
import io.crewcall.media.store.ObjectRemovals;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an asset, each with its event in the same transaction. */
@Service
@Transactional
public class AssetLibrary {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** After this long nobody is uploading any more. */
  private static final Duration ABANDONED = Duration.ofHours(24);

  private final Assets assets;
  private final ObjectRemovals removals;
  private final DeliveryViewers viewers;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final Clock clock;
  private final Cursors cursors;

  AssetLibrary(
      Assets assets,
      ObjectRemovals removals,
      DeliveryViewers viewers,
      Outbox outbox,
      IdGenerator ids,
      Clock clock,
      Cursors cursors) {
    this.assets = assets;
    this.removals = removals;
    this.viewers = viewers;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.cursors = cursors;
  }

  Asset begin(UUID owner, UploadRequest request) {
    Purpose purpose = request.purpose();
    if (!purpose.accepts(request.contentType())) {
      throw Problem.unprocessable(
              "CONTENT_TYPE_NOT_ACCEPTED",
              purpose + " takes " + purpose.contentTypes().stream().sorted().toList() + ".",
              new FieldProblem("contentType", "NOT_ACCEPTED", "is not accepted for this purpose"))
          .exception();
    }
    long maxSize = purpose.maxSize(request.contentType());
    if (request.size() > maxSize) {
      throw Problem.unprocessable(
              "FILE_TOO_LARGE",
              purpose + " takes at most " + maxSize + " bytes of this type.",
              new FieldProblem("size", "TOO_LARGE", "is over the limit of this purpose"))
          .exception();
    }
    return assets.saveAndFlush(
        new Asset(
            ids.next(),
            owner,
            purpose,
            request.filename(),
            request.contentType(),
            request.size(),
            randomPart(),
            clock.instant()));
  }

  void complete(UUID owner, UUID id) {
    Asset asset = owned(owner, id);
    if (asset.complete()) {
      assets.saveAndFlush(asset);
    }
  }

  void remove(UUID owner, UUID id, Consumer<Long> versionCheck) {
    Asset asset = owned(owner, id);
    versionCheck.accept(asset.version());
    remove(asset);
  }

  /**
   * Removes what was never said to be uploaded.
   *
   * @param limit how many at most
   */
  public void removeAbandoned(int limit) {
    for (UUID id : assets.pendingSince(clock.instant().minus(ABANDONED), Limit.of(limit))) {
      assets.lockById(id).filter(asset -> asset.status() == Status.PENDING).ifPresent(this::remove);
    }
  }

  private void remove(Asset asset) {
    boolean announced = asset.announced();
    asset.remove();
    assets.saveAndFlush(asset);
    removals.ofUpload(asset.uploadKey());
    removals.now(keys(asset.variants()));
    if (announced) {
      outbox.publish("asset.removed", asset.id(), asset.version(), asset.state());
    }
  }

  /** Removes all that a person has, and forgets how their files were called. */
  void removeAllOf(UUID owner) {
    for (UUID id : assets.presentOf(owner)) {
      assets.lockById(id).filter(asset -> asset.status() != Status.REMOVED).ifPresent(this::remove);
    }
    assets.forgetNames(owner);
  }

  /**
   * One asset: the owner's own in any state, others' once it is ready; what was made for a delivery
   * is for those alone to whom it was delivered.
   */
  @Transactional(readOnly = true)
  public <T> T find(UUID caller, UUID id, Function<Asset, T> view) {
    Asset asset = known(assets.findById(id));
    if (!asset.ownedBy(caller) && !shownTo(asset, caller)) {
      throw unknown();
    }
    return view.apply(asset);
  }

  @Transactional(readOnly = true)
  public Page<AssetView> ownedBy(UUID owner, PageQuery page, Function<Asset, AssetView> view) {
    Limit limit = Limit.of(page.limit() + 1);
    List<Asset> rows =
        cursors
            .decode("media:" + owner, page.cursor(), 2)
            .map(last ->
                assets.nextOf(
                    owner, Instant.parse(last.get(0)), UUID.fromString(last.get(1)), limit))
            .orElseGet(() -> assets.firstOf(owner, limit));
    return Page.of(
            rows,
            page.limit(),
            last -> cursors.encode("media:" + owner, last.createdAt(), last.id()))
        .map(view);
  }

  /** What the processing has to look at; nothing when there is nothing to do (any more). */
  @Transactional(readOnly = true)
  public Optional<Upload> upload(UUID id) {
    return assets
        .findById(id)
        .filter(asset -> asset.status() == Status.PROCESSING)
        .map(asset ->
            new Upload(asset.id(), asset.uploadKey(), asset.keyPart(), asset.contentType()));
  }

  /** An upload as the processing sees it. */
  public record Upload(UUID assetId, String key, String keyPart, String declaredType) {
    /** Where a variant belongs. */
    public String variantKey(String file) {
      return Asset.variantKey(assetId, keyPart, file);
    }
  }

  /** The variants are in the store. Whoever says so first is believed. */
  public void ready(
      UUID id,
      List<Variant> variants,
      long storedSize,
      @Nullable Integer width,
      @Nullable Integer height) {
    Asset asset = assets.lockById(id).orElseThrow(AssetLibrary::unknown);
    if (asset.status() == Status.PROCESSING) {
      asset.ready(variants, storedSize, width, height);
      assets.saveAndFlush(asset);
      removals.ofUpload(asset.uploadKey());
      outbox.publish("asset.ready", asset.id(), asset.version(), asset.state());
    } else if (asset.status() == Status.REMOVED) {
      removals.now(keys(variants));
    }
  }

  /** It cannot be used, for a reason that the owner is told. */
  public void failed(UUID id, String code) {
    Asset asset = assets.lockById(id).orElseThrow(AssetLibrary::unknown);
    if (asset.status() == Status.PROCESSING) {
      asset.fail(code);
      assets.saveAndFlush(asset);
      removals.ofUpload(asset.uploadKey());
      outbox.publish("asset.failed", asset.id(), asset.version(), asset.state());
    }
  }

  /** There is nothing in the store yet. */
  public void notUploaded(UUID id) {
    Asset asset = assets.lockById(id).orElseThrow(AssetLibrary::unknown);
    if (asset.status() == Status.PROCESSING) {
      asset.notUploaded();
      assets.saveAndFlush(asset);
    }
  }

  private static List<String> keys(List<Variant> variants) {
    return variants.stream().map(Variant::objectKey).toList();
  }

  private static String randomPart() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Asset owned(UUID owner, UUID id) {
    Asset asset = known(assets.lockById(id));
    if (!asset.ownedBy(owner)) {
      throw shownTo(asset, owner)
          ? Problem.forbidden("NOT_YOURS", "Only its owner may change it.").exception()
          : unknown();
    }
    return asset;
  }

  /** Whether somebody else may look. */
  private boolean shownTo(Asset asset, UUID caller) {
    return asset.status() == Status.READY
        && (asset.purpose() != Purpose.DELIVERY || viewers.mayLook(asset.id(), caller));
  }

  private static Asset known(Optional<Asset> found) {
    return found
        .filter(asset -> asset.status() != Status.REMOVED)
        .orElseThrow(AssetLibrary::unknown);
  }

  private static RuntimeException unknown() {
    return Problem.notFound("MEDIA_NOT_FOUND", "There is no such file.").exception();
  }
}
