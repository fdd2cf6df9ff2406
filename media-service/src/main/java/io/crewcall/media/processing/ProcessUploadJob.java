package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageDecoder.Decoded;
import io.crewcall.media.processing.ImageDecoder.UnreadableImageException;
import io.crewcall.media.processing.ImageEncoder.Encoded;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.media.video.UnusableVideoException;
import io.crewcall.media.video.VideoFile;
import io.crewcall.platform.jobs.PostponedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at a completed upload: tells the type by content, encodes images anew in two sizes, frees
 * videos of what they say beside pictures and sound, and makes the asset ready. No database
 * transaction is open meanwhile, and doing it twice is harmless.
 */
@Component
class ProcessUploadJob {
  private static final Logger log = LoggerFactory.getLogger(ProcessUploadJob.class);
  private static final int THUMBNAIL = 320;

  private final AssetProcessingService assets;
  private final ObjectStore store;
  private final WorkFolder folder;
  private final DecodingMemory memory;

  ProcessUploadJob(
      AssetProcessingService assets, ObjectStore store, WorkFolder folder, DecodingMemory memory) {
    this.assets = assets;
    this.store = store;
    this.folder = folder;
    this.memory = memory;
  }

  /** As a job: what is not the upload's fault does not count. */
  void run(UUID id) throws InterruptedException {
    try {
      process(id);
    } catch (StoreUnavailableException away) {
      log.warn("upload {} waits for the object store: {}", id, String.valueOf(away.getCause()));
      throw new PostponedException(Duration.ofSeconds(3));
    } catch (IOException disk) {
      log.error("upload {} waits: local disk", id, disk);
      throw new PostponedException(Duration.ofSeconds(30));
    }
  }

  /** Processes this upload, whoever else may be at it. */
  void process(UUID id) throws IOException, InterruptedException {
    Optional<Upload> found = assets.upload(id);
    if (found.isEmpty()) {
      return;
    }
    Upload upload = found.get();
    // A copy: the upload itself can be replaced for as long as its form is good.
    Path file = folder.file();
    try {
      if (!store.download(upload.key(), file)) {
        assets.returnToOwner(id);
      } else if (upload.declaredType().startsWith("image/")) {
        image(upload, file);
      } else {
        video(upload, file);
      }
    } catch (UnreadableImageException unreadable) {
      assets.fail(id, unreadable.code());
    } catch (UnusableVideoException unusable) {
      assets.fail(id, unusable.code());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void image(Upload upload, Path file)
      throws IOException, UnreadableImageException, InterruptedException {
    if (ContentTypes.of(head(file)).filter(upload.declaredType()::equals).isEmpty()) {
      throw new UnreadableImageException("CONTENT_MISMATCH");
    }
    try (DecodingMemory.Share share =
        memory.take(ImageDecoder.memory(file, upload.declaredType()))) {
      encodeAnew(upload, file);
    }
  }

  private void encodeAnew(Upload upload, Path file) throws IOException, UnreadableImageException {
    Decoded decoded = ImageDecoder.decode(file, upload.declaredType());
    Encoded large = ImageEncoder.encode(decoded.image(), 0.88);
    Encoded thumbnail = ImageEncoder.encode(ImageDecoder.fit(decoded.image(), THUMBNAIL), 0.82);
    List<Variant> variants = new ArrayList<>();
    if (upload.keepsOriginal()) {
      variants.add(storeOriginal(upload, file, decoded));
    }
    variants.addFirst(store(upload, "large", large));
    variants.addFirst(store(upload, "thumbnail", thumbnail));
    Variant best = variants.getLast();
    assets.ready(upload.assetId(), variants, best.size(), best.width(), best.height());
  }

  /** What was sold: every pixel as it came, without what the file says beside them. */
  private Variant storeOriginal(Upload upload, Path file, Decoded decoded)
      throws IOException, UnreadableImageException {
    Path clean = folder.file();
    try {
      try (OutputStream out = Files.newOutputStream(clean)) {
        CleanCopy.write(file, upload.declaredType(), decoded.header().orientation(), out);
      } catch (EOFException cutOff) {
        throw new UnreadableImageException("UNREADABLE_IMAGE");
      }
      return storeOriginal(upload, clean, decoded.width(), decoded.height());
    } finally {
      Files.deleteIfExists(clean);
    }
  }

  private Variant storeOriginal(
      Upload upload, Path file, @Nullable Integer width, @Nullable Integer height)
      throws IOException {
    String type = upload.declaredType();
    String key = upload.variantKey("original." + ContentTypes.extension(type));
    store.put(key, file, type);
    return new Variant("original", key, type, width, height, Files.size(file), Checksum.of(file));
  }

  /** Pictures and sound stay as they are; what the file says beside them is written over. */
  private void video(Upload upload, Path file) throws IOException, UnusableVideoException {
    VideoFile video = VideoFile.of(file);
    if (!video.canBe(upload.declaredType())) {
      throw UnusableVideoException.noVideo();
    }
    video.clean(file);
    Variant original = storeOriginal(upload, file, null, null);
    assets.ready(upload.assetId(), List.of(original), original.size(), null, null);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ContentTypes.HEAD);
    }
  }

  private Variant store(Upload upload, String name, Encoded image) {
    String key = upload.variantKey(name + "." + ContentTypes.extension(image.type()));
    store.put(key, image.content(), image.type());
    return new Variant(
        name,
        key,
        image.type(),
        image.width(),
        image.height(),
        image.content().length,
        Checksum.of(image.content()));
  }
}
