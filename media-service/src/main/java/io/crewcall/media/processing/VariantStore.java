package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageEncoder.Encoded;
import io.crewcall.media.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was made of an upload into the store. */
@Component
class VariantStore {
  private final ObjectStore store;

  VariantStore(ObjectStore store) {
    this.store = store;
  }

  Variant put(Upload upload, String name, Encoded image) {
    String file = name + "." + ContentTypes.extension(image.type());
    return put(upload, name, file, image.content(), image.type(), image.width(), image.height());
  }

  /** Something that was made in memory. */
  Variant put(
      Upload upload,
      String name,
      String file,
      byte[] content,
      String type,
      @Nullable Integer width,
      @Nullable Integer height) {
    String key = upload.variantKey(file);
    store.put(key, content, type);
    return new Variant(name, key, type, width, height, content.length, Checksum.of(content));
  }

  /** Something that was made on the disk. */
  Variant put(
      Upload upload,
      String name,
      String file,
      Path content,
      String type,
      @Nullable Integer width,
      @Nullable Integer height)
      throws IOException {
    String key = upload.variantKey(file);
    store.put(key, content, type);
    return new Variant(name, key, type, width, height, Files.size(content), Checksum.of(content));
  }

  Variant putOriginal(
      Upload upload, Path content, @Nullable Integer width, @Nullable Integer height)
      throws IOException {
    String type = upload.declaredType();
    String file = "original." + ContentTypes.extension(type);
    return put(upload, "original", file, content, type, width, height);
  }
}
