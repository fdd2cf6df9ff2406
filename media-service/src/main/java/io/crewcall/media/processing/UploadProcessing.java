package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetLibrary;
import io.crewcall.media.asset.AssetLibrary.Upload;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageEncoder.Encoded;
import io.crewcall.media.processing.ImageEncoder.UnreadableImageException;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.StoreUnavailableException;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at completed uploads one after the other: tells the type by content, encodes images anew in
 * two sizes, and makes the asset ready. No database transaction is open meanwhile.
 */
@Component
class UploadProcessing {
  private static final Logger log = LoggerFactory.getLogger(UploadProcessing.class);
  private static final int LARGE = 2560;
  private static final int THUMBNAIL = 320;

  private final UploadQueue queue;
  private final AssetLibrary library;
  private final ObjectStore store;

  UploadProcessing(UploadQueue queue, AssetLibrary library, ObjectStore store) {
    this.queue = queue;
    this.library = library;
    this.store = store;
  }

  @Scheduled(fixedDelay = 500)
  void work() {
    Optional<UUID> next = queue.lease();
    while (next.isPresent()) {
      process(next.get());
      next = queue.lease();
    }
  }

  private void process(UUID id) {
    Path file = null;
    try {
      Upload upload = library.upload(id);
      file = Files.createTempFile("crewcall-upload", ".bin");
      if (!store.download(upload.key(), file)) {
        library.notUploaded(id);
        return;
      }
      inspect(upload, file);
    } catch (StoreUnavailableException away) {
      log.warn("upload {} waits for the object store", id);
      queue.postpone(id, Duration.ofSeconds(3));
    } catch (IOException disk) {
      log.error("upload {} waits: local disk", id, disk);
      queue.postpone(id, Duration.ofSeconds(30));
    } finally {
      delete(file);
    }
  }

  private void inspect(Upload upload, Path file) throws IOException {
    Optional<String> type = ContentTypes.of(head(file));
    if (type.isEmpty() || !type.get().equals(upload.declaredType())) {
      refuse(upload, "CONTENT_MISMATCH");
      return;
    }
    if (!type.get().startsWith("image/")) {
      long size = Files.size(file);
      Variant original = new Variant("original", upload.key(), type.get(), null, null, size);
      library.ready(upload.assetId(), List.of(original), size, null, null);
      return;
    }
    try {
      BufferedImage image = ImageEncoder.decode(file);
      Encoded large = ImageEncoder.fit(image, LARGE, 0.88);
      Encoded thumbnail = ImageEncoder.fit(image, THUMBNAIL, 0.82);
      List<Variant> variants =
          List.of(store(upload, "thumbnail", thumbnail), store(upload, "large", large));
      store.remove(upload.key());
      library.ready(
          upload.assetId(), variants, large.content().length, large.width(), large.height());
    } catch (UnreadableImageException unreadable) {
      refuse(upload, String.valueOf(unreadable.getMessage()));
    }
  }

  private Variant store(Upload upload, String name, Encoded image) {
    String key = "media/" + upload.assetId() + "/" + name + ".jpg";
    store.put(key, image.content(), "image/jpeg");
    return new Variant(
        name, key, "image/jpeg", image.width(), image.height(), image.content().length);
  }

  private void refuse(Upload upload, String code) {
    store.remove(upload.key());
    library.failed(upload.assetId(), code);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ContentTypes.HEAD);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        log.warn("temporary file left behind", left);
      }
    }
  }
}
