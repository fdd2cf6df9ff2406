package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageEncoder.Encoded;
import io.crewcall.media.processing.ImageEncoder.UnreadableImageException;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.ObjectStore.Beginning;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.platform.jobs.PostponedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at a completed upload: tells the type by content, encodes images anew in two sizes, and
 * makes the asset ready. No database transaction is open meanwhile, and doing it twice is harmless.
 */
@Component
class ProcessUploadJob {
  private static final Logger log = LoggerFactory.getLogger(ProcessUploadJob.class);
  private static final int LARGE = 2560;
  private static final int THUMBNAIL = 320;

  private final AssetProcessingService assets;
  private final ObjectStore store;

  ProcessUploadJob(AssetProcessingService assets, ObjectStore store) {
    this.assets = assets;
    this.store = store;
  }

  /** As a job: what is not the upload's fault does not count. */
  void run(UUID id) {
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
  void process(UUID id) throws IOException {
    Optional<Upload> upload = assets.upload(id);
    if (upload.isEmpty()) {
      return;
    }
    if (upload.get().declaredType().startsWith("image/")) {
      image(upload.get());
    } else {
      video(upload.get());
    }
  }

  private void image(Upload upload) throws IOException {
    Path file = Files.createTempFile("crewcall-upload", ".bin");
    try {
      if (!store.download(upload.key(), file)) {
        notUploaded(upload);
        return;
      }
      if (!isAsDeclared(head(file), upload)) {
        assets.fail(upload.assetId(), "CONTENT_MISMATCH");
        return;
      }
      BufferedImage image = ImageEncoder.decode(file, upload.declaredType());
      Encoded large = ImageEncoder.fit(image, LARGE, 0.88);
      Encoded thumbnail = ImageEncoder.fit(image, THUMBNAIL, 0.82);
      List<Variant> variants =
          List.of(store(upload, "thumbnail", thumbnail), store(upload, "large", large));
      assets.ready(
          upload.assetId(), variants, large.content().length, large.width(), large.height());
    } catch (UnreadableImageException unreadable) {
      assets.fail(upload.assetId(), unreadable.code());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Looks at a copy, and shows that copy: the upload itself can be replaced for as long as its form
   * is good.
   */
  private void video(Upload upload) {
    String type = upload.declaredType();
    String key = upload.variantKey("original." + ContentTypes.extension(type));
    if (!store.copy(upload.key(), key)) {
      notUploaded(upload);
      return;
    }
    Beginning looked = store.beginning(key, ContentTypes.HEAD);
    if (!isAsDeclared(looked.content(), upload)) {
      store.remove(key);
      assets.fail(upload.assetId(), "CONTENT_MISMATCH");
      return;
    }
    Variant original = new Variant("original", key, type, null, null, looked.size());
    assets.ready(upload.assetId(), List.of(original), looked.size(), null, null);
  }

  private void notUploaded(Upload upload) {
    assets.returnToOwner(upload.assetId());
  }

  private static boolean isAsDeclared(byte[] head, Upload upload) {
    return ContentTypes.of(head).filter(upload.declaredType()::equals).isPresent();
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ContentTypes.HEAD);
    }
  }

  private Variant store(Upload upload, String name, Encoded image) {
    String key = upload.variantKey(name + ".jpg");
    store.put(key, image.content(), "image/jpeg");
    return new Variant(
        name, key, "image/jpeg", image.width(), image.height(), image.content().length);
  }
}
