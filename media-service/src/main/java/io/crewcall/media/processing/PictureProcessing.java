package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.ProcessedFile;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageDecoder.Decoded;
import io.crewcall.media.processing.ImageDecoder.UnreadableImageException;
import io.crewcall.media.processing.ImageEncoder.Encoded;
import io.crewcall.media.workfolder.WorkFolder;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Encodes pictures anew in two sizes. */
@Component
class PictureProcessing {
  private static final int THUMBNAIL = 320;

  private final VariantStore variants;
  private final WorkFolder folder;
  private final DecodingMemory memory;

  PictureProcessing(VariantStore variants, WorkFolder folder, DecodingMemory memory) {
    this.variants = variants;
    this.folder = folder;
    this.memory = memory;
  }

  ProcessedFile process(Upload upload, Path file)
      throws IOException, UnreadableImageException, InterruptedException {
    if (ContentTypes.of(head(file)).filter(upload.declaredType()::equals).isEmpty()) {
      throw new UnreadableImageException("CONTENT_MISMATCH");
    }
    Decoded decoded = decode(file, upload.declaredType());
    List<Variant> made = new ArrayList<>(sizes(upload, decoded));
    if (upload.keepsOriginal()) {
      made.add(original(upload, file, decoded));
    }
    Variant best = made.getLast();
    return ProcessedFile.still(made, best.size(), best.width(), best.height());
  }

  /** The usual sizes of a picture that shows a video. */
  List<Variant> poster(Upload upload, Path file)
      throws IOException, UnreadableImageException, InterruptedException {
    return sizes(upload, decode(file, "image/jpeg"));
  }

  private Decoded decode(Path file, String type)
      throws IOException, UnreadableImageException, InterruptedException {
    try (DecodingMemory.Share share = memory.take(ImageDecoder.memory(file, type))) {
      return ImageDecoder.decode(file, type);
    }
  }

  private List<Variant> sizes(Upload upload, Decoded decoded) throws IOException {
    Encoded large = ImageEncoder.encode(decoded.image(), 0.88);
    Encoded thumbnail = ImageEncoder.encode(ImageDecoder.fit(decoded.image(), THUMBNAIL), 0.82);
    return List.of(
        variants.put(upload, "thumbnail", thumbnail), variants.put(upload, "large", large));
  }

  /** What was sold: every pixel as it came, without what the file says beside them. */
  private Variant original(Upload upload, Path file, Decoded decoded)
      throws IOException, UnreadableImageException {
    Path clean = folder.file();
    try {
      try (OutputStream out = Files.newOutputStream(clean)) {
        CleanCopy.write(file, upload.declaredType(), decoded.header().orientation(), out);
      } catch (EOFException cutOff) {
        throw new UnreadableImageException("UNREADABLE_IMAGE");
      }
      return variants.putOriginal(upload, clean, decoded.width(), decoded.height());
    } finally {
      Files.deleteIfExists(clean);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ContentTypes.HEAD);
    }
  }
}
