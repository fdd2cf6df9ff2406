package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an asset, each with its event in the same transaction. */
@Service
@Transactional
public class AssetLibrary {
  private final Assets assets;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final Clock clock;
  private final Cursors cursors;

  AssetLibrary(Assets assets, Outbox outbox, IdGenerator ids, Clock clock, Cursors cursors) {
    this.assets = assets;
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
    if (request.size() > purpose.maxSize()) {
      throw Problem.unprocessable(
              "FILE_TOO_LARGE",
              purpose + " takes at most " + purpose.maxSize() + " bytes.",
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
            clock.instant()));
  }

  Asset complete(UUID owner, UUID id) {
    Asset asset = owned(owner, id);
    if (asset.complete()) {
      assets.saveAndFlush(asset);
    }
    return asset;
  }

  Asset remove(UUID owner, UUID id, Consumer<Long> versionCheck) {
    Asset asset = owned(owner, id);
    versionCheck.accept(asset.version());
    if (asset.remove()) {
      assets.saveAndFlush(asset);
      outbox.publish("asset.removed", asset.id(), asset.version(), asset.state());
    }
    return asset;
  }

  /** One asset: the owner's own in any state, others' once it is ready. */
  @Transactional(readOnly = true)
  public AssetView find(UUID caller, UUID id, java.util.function.Function<Asset, AssetView> view) {
    Asset asset = existing(id);
    if (!asset.ownedBy(caller) && asset.status() != Status.READY) {
      throw unknown();
    }
    return view.apply(asset);
  }

  @Transactional(readOnly = true)
  public Page<AssetView> ownedBy(
      UUID owner, PageQuery page, java.util.function.Function<Asset, AssetView> view) {
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

  /** What the processing has to look at. */
  @Transactional(readOnly = true)
  public Upload upload(UUID id) {
    Asset asset = existing(id);
    return new Upload(asset.id(), asset.uploadKey(), asset.contentType());
  }

  /** An upload as the processing sees it. */
  public record Upload(UUID assetId, String key, String declaredType) {}

  public void ready(
      UUID id,
      List<Variant> variants,
      long storedSize,
      @Nullable Integer width,
      @Nullable Integer height) {
    Asset asset = existing(id);
    if (asset.status() == Status.PROCESSING) {
      asset.ready(variants, storedSize, width, height);
      assets.saveAndFlush(asset);
      outbox.publish("asset.ready", asset.id(), asset.version(), asset.state());
    }
  }

  public void failed(UUID id, String code) {
    Asset asset = existing(id);
    if (asset.status() == Status.PROCESSING) {
      asset.fail(code);
      assets.saveAndFlush(asset);
      outbox.publish("asset.failed", asset.id(), asset.version(), asset.state());
    }
  }

  public void notUploaded(UUID id) {
    Asset asset = existing(id);
    if (asset.status() == Status.PROCESSING) {
      asset.notUploaded();
      assets.saveAndFlush(asset);
    }
  }

  private Asset owned(UUID owner, UUID id) {
    Asset asset = existing(id);
    if (!asset.ownedBy(owner)) {
      throw asset.status() == Status.READY
          ? Problem.forbidden("NOT_YOURS", "Only its owner may change it.").exception()
          : unknown();
    }
    return asset;
  }

  private Asset existing(UUID id) {
    return assets
        .findById(id)
        .filter(asset -> asset.status() != Status.REMOVED)
        .orElseThrow(AssetLibrary::unknown);
  }

  private static RuntimeException unknown() {
    return Problem.notFound("MEDIA_NOT_FOUND", "There is no such file.").exception();
  }
}
