package io.crewcall.media.asset;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.media.replica.DeliveryReplica;
import io.crewcall.media.replica.ReelReplica;
import io.crewcall.media.store.ObjectRemovalService;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.jobs.JobQueue;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners do with their assets, and who sees them. */
@Service
@Transactional
public class AssetService {
  /** The queue of completed pictures, by id of their assets. */
  public static final String PROCESSING = "upload-processing";

  /** The queue of completed uploads that last longer, by id of their assets. */
  public static final String TRANSCODING = "media-transcoding";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** After this long nobody is uploading any more. */
  private static final Duration ABANDONED = Duration.ofHours(24);

  private final AssetRepository assets;
  private final ObjectRemovalService removals;
  private final DeliveryReplica deliveries;
  private final ReelReplica reels;
  private final QuotaProperties quota;
  private final JobQueue jobs;
  private final IdGenerator ids;
  private final Clock clock;
  private final Cursors cursors;

  AssetService(
      AssetRepository assets,
      ObjectRemovalService removals,
      DeliveryReplica deliveries,
      ReelReplica reels,
      QuotaProperties quota,
      JobQueue jobs,
      IdGenerator ids,
      Clock clock,
      Cursors cursors) {
    this.assets = assets;
    this.removals = removals;
    this.deliveries = deliveries;
    this.reels = reels;
    this.quota = quota;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
    this.cursors = cursors;
  }

  Asset start(UUID owner, StartUploadRequest request) {
    Purpose purpose = request.purpose();
    String contentType = Purpose.contentType(request.contentType());
    if (!purpose.accepts(contentType)) {
      throw Problem.unprocessable(
              "CONTENT_TYPE_NOT_ACCEPTED",
              purpose + " takes " + purpose.contentTypes().stream().sorted().toList() + ".",
              new FieldProblem("contentType", "NOT_ACCEPTED", "is not accepted for this purpose"))
          .exception();
    }
    long maxSize = purpose.maxSize(contentType);
    if (request.size() > maxSize) {
      throw Problem.unprocessable(
              "FILE_TOO_LARGE",
              purpose + " takes at most " + maxSize + " bytes of this type.",
              new FieldProblem("size", "TOO_LARGE", "is over the limit of this purpose"))
          .exception();
    }
    assets.lockQuotaOf(owner);
    MediaUsage usage = usage(owner);
    if (usage.usedBytes() + request.size() > usage.limitBytes()) {
      throw Problem.unprocessable(
              "QUOTA_EXCEEDED",
              "You have " + usage.freeBytes() + " bytes left; delete something first.",
              new FieldProblem("size", "TOO_LARGE", "is more than there is left"))
          .exception();
    }
    return assets.save(
        new Asset(
            ids.next(),
            owner,
            purpose,
            request.filename(),
            contentType,
            request.size(),
            randomPart(),
            clock.instant()));
  }

  /** What a person has, of what they may have. */
  @Transactional(readOnly = true)
  public MediaUsage usage(UUID owner) {
    return new MediaUsage(assets.sizeOf(owner), quota.perPerson().toBytes());
  }

  /** When nobody is waiting for it any more. */
  static Instant abandonedAt(Asset asset) {
    return asset.createdAt().plus(ABANDONED);
  }

  /** One's own, while it is to be uploaded; nothing when it was. */
  @Transactional(readOnly = true)
  Optional<Asset> pending(UUID owner, UUID id) {
    Asset asset = known(assets.findById(id));
    requireOwner(asset, owner);
    return Optional.of(asset).filter(found -> found.status() == Status.PENDING);
  }

  /** Something that never came to be uploaded. */
  void discard(UUID id) {
    assets.lockById(id).filter(asset -> asset.status() == Status.PENDING).ifPresent(this::remove);
  }

  void complete(UUID owner, UUID id) {
    Asset asset = owned(owner, id);
    if (asset.complete()) {
      assets.save(asset);
      jobs.enqueue(asset.contentType().startsWith("image/") ? PROCESSING : TRANSCODING, id);
    }
  }

  void remove(UUID owner, UUID id, Consumer<Long> versionCheck) {
    Asset asset = owned(owner, id);
    versionCheck.accept(asset.version());
    if (!deliveries.deliveredAmong(Set.of(id)).isEmpty()) {
      throw Problem.conflict(
              "MEDIA_DELIVERED",
              "It was delivered: those who got it keep it, and so do disputes about it.")
          .exception();
    }
    remove(asset);
  }

  /**
   * Removes what was never said to be uploaded.
   *
   * @param limit how many at most
   * @return how many there were
   */
  public int removeAbandoned(int limit) {
    List<UUID> abandoned = assets.pendingSince(clock.instant().minus(ABANDONED), Limit.of(limit));
    for (UUID id : abandoned) {
      assets.lockById(id).filter(asset -> asset.status() == Status.PENDING).ifPresent(this::remove);
    }
    return abandoned.size();
  }

  private void remove(Asset asset) {
    asset.remove();
    assets.save(asset);
    removals.removeUpload(asset.uploadKey());
    asset.variants().forEach(variant -> removals.remove(variant.objectKey()));
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
   * is for those alone to whom it was delivered. The view is also told what others have of it.
   */
  @Transactional(readOnly = true)
  public <T> T find(UUID caller, UUID id, BiFunction<Asset, AssetUse, T> view) {
    Asset asset = known(assets.findById(id));
    if (!asset.ownedBy(caller) && !shownTo(asset, caller)) {
      throw unknown();
    }
    return view.apply(asset, uses(List.of(asset)).apply(asset));
  }

  /** Those of some assets that the caller may see, in the order asked for, each once. */
  @Transactional(readOnly = true)
  public Page<AssetResponse> findAll(
      UUID caller, List<UUID> ids, BiFunction<Asset, AssetUse, AssetResponse> view) {
    List<Asset> found = assets.findPresent(ids);
    Set<UUID> deliveredToCaller =
        deliveries.shownAmong(
            found.stream()
                .filter(asset -> asset.purpose() == Purpose.DELIVERY && !asset.ownedBy(caller))
                .map(Asset::id)
                .collect(Collectors.toSet()),
            caller);
    Map<UUID, Asset> visible =
        found.stream()
            .filter(asset ->
                asset.ownedBy(caller)
                    || asset.readableBy(() -> deliveredToCaller.contains(asset.id())))
            .collect(Collectors.toMap(Asset::id, Function.identity()));
    Function<Asset, AssetUse> uses = uses(visible.values());
    return new Page<>(
        ids.stream()
            .distinct()
            .map(visible::get)
            .filter(Objects::nonNull)
            .map(asset -> view.apply(asset, uses.apply(asset)))
            .toList(),
        null);
  }

  @Transactional(readOnly = true)
  public Page<AssetResponse> ownedBy(
      UUID owner, PageQuery page, BiFunction<Asset, AssetUse, AssetResponse> view) {
    Limit limit = Limit.of(page.limit() + 1);
    List<Asset> rows =
        cursors
            .decode("media:" + owner, page.cursor(), 2)
            .map(last ->
                assets.nextOf(
                    owner, Instant.parse(last.get(0)), UUID.fromString(last.get(1)), limit))
            .orElseGet(() -> assets.firstOf(owner, limit));
    Function<Asset, AssetUse> uses = uses(rows);
    return Page.of(
            rows,
            page.limit(),
            last -> cursors.encode("media:" + owner, last.createdAt(), last.id()))
        .map(asset -> view.apply(asset, uses.apply(asset)));
  }

  /** What others have of some assets, in two statements. */
  private Function<Asset, AssetUse> uses(Collection<Asset> found) {
    Set<UUID> delivered =
        deliveries.deliveredAmong(found.stream().map(Asset::id).collect(Collectors.toSet()));
    Map<UUID, Set<UUID>> shown =
        reels.shownOf(found.stream().map(Asset::ownerId).collect(Collectors.toSet()));
    return asset ->
        new AssetUse(
            delivered.contains(asset.id()),
            asset
                .purpose()
                .shows(() -> shown.getOrDefault(asset.ownerId(), Set.of()).contains(asset.id())));
  }

  private static String randomPart() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Asset owned(UUID owner, UUID id) {
    Asset asset = known(assets.lockById(id));
    requireOwner(asset, owner);
    return asset;
  }

  private void requireOwner(Asset asset, UUID caller) {
    if (!asset.ownedBy(caller)) {
      throw shownTo(asset, caller)
          ? Problem.forbidden("NOT_YOURS", "Only its owner may change it.").exception()
          : unknown();
    }
  }

  /** Whether somebody else may look. */
  private boolean shownTo(Asset asset, UUID caller) {
    return asset.readableBy(() -> deliveries.shows(asset.id(), caller));
  }

  private static Asset known(Optional<Asset> found) {
    return found
        .filter(asset -> asset.status() != Status.REMOVED)
        .orElseThrow(AssetService::unknown);
  }

  private static RuntimeException unknown() {
    return Problem.notFound("MEDIA_NOT_FOUND", "There is no such file.").exception();
  }
}
