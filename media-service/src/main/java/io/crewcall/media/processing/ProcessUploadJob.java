package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageEncoder.Decoded;
import io.crewcall.media.processing.ImageEncoder.Encoded;
import io.crewcall.media.processing.ImageEncoder.UnreadableImageException;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.ObjectStore.Beginning;
import io.crewcall.media.store.StoreUnavailableException;
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
      Decoded decoded = ImageEncoder.decode(file, upload.declaredType());
      Encoded large = ImageEncoder.fit(decoded.image(), LARGE, 0.88);
      Encoded thumbnail = ImageEncoder.fit(decoded.image(), THUMBNAIL, 0.82);
      List<Variant> variants = new ArrayList<>();
      variants.add(store(upload, "thumbnail", thumbnail));
      variants.add(store(upload, "large", large));
      if (upload.keepsOriginal()) {
        variants.add(storeOriginal(upload, file, decoded));
      }
      Variant best = variants.getLast();
      assets.ready(upload.assetId(), variants, best.size(), best.width(), best.height());
    } catch (UnreadableImageException unreadable) {
      assets.fail(upload.assetId(), unreadable.code());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** What was sold: every pixel as it came, without what the file says beside them. */
  private Variant storeOriginal(Upload upload, Path file, Decoded decoded)
      throws IOException, UnreadableImageException {
    Path clean = Files.createTempFile("crewcall-original", ".bin");
    try {
      Checksum checksum = new Checksum();
      try (OutputStream out = checksum.of(Files.newOutputStream(clean))) {
        CleanCopy.write(file, upload.declaredType(), decoded.header().orientation(), out);
      } catch (EOFException cutOff) {
        throw new UnreadableImageException("UNREADABLE_IMAGE");
      }
      String type = upload.declaredType();
      String key = upload.variantKey("original." + ContentTypes.extension(type));
      store.put(key, clean, type);
      return new Variant(
          "original",
          key,
          type,
          decoded.width(),
          decoded.height(),
          Files.size(clean),
          checksum.hex());
    } finally {
      Files.deleteIfExists(clean);
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
    String checksum = checksum(key);
    Variant original = new Variant("original", key, type, null, null, looked.size(), checksum);
    assets.ready(upload.assetId(), List.of(original), looked.size(), null, null);
  }

  private String checksum(String key) {
    Checksum checksum = new Checksum();
    store.read(key, content -> content.transferTo(checksum.of(OutputStream.nullOutputStream())));
    return checksum.hex();
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
        name,
        key,
        "image/jpeg",
        image.width(),
        image.height(),
        image.content().length,
        new Checksum().of(image.content()));
  }
}
