package io.crewcall.media.processing;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Decodes an uploaded image and encodes it anew, so that nothing of the upload but its pixels gets
 * through: no EXIF, no GPS position, no second payload.
 */
final class ImageEncoder {
  private static final String WEBP = "image/webp";

  /** Larger pictures are refused: 64 megapixels, as the best cameras of the trade have. */
  private static final long MAX_PIXELS = 64_000_000L;

  /** No edge is longer, as in a JPEG; beyond that a picture is an attack, however narrow. */
  private static final int MAX_EDGE = 65_535;

  /** JPEGs that come in parts are held as a whole when decoded, up to eight bytes a pixel. */
  private static final long MAX_PIXELS_IN_PARTS = 24_000_000L;

  /** The decoder of WebP makes objects of each block: about 30 bytes a pixel. */
  private static final long MAX_WEBP_PIXELS = 4_200_000L;

  /** Pictures are read at no more than about this many pixels, which bounds the memory used. */
  private static final long DECODED_PIXELS = 8_000_000L;

  private ImageEncoder() {}

  /** A JPEG. */
  record Encoded(byte[] content, int width, int height) {}

  /**
   * A picture, upright.
   *
   * @param width of the whole picture in pixels, of which not all need have been read
   */
  record Decoded(BufferedImage image, int width, int height, ImageHeader header) {}

  /** Not an image after all, broken, or too large. */
  static final class UnreadableImageException extends Exception {
    private final String code;

    UnreadableImageException(String code) {
      super(code);
      this.code = code;
    }

    /** Stable, {@code UNREADABLE_IMAGE} or {@code IMAGE_TOO_LARGE}. */
    String code() {
      return code;
    }
  }

  /**
   * The picture, upright, on white where it was transparent.
   *
   * @param type as told by content; no decoder of another type gets at the file
   */
  static Decoded decode(Path file, String type) throws IOException, UnreadableImageException {
    ImageReader reader = reader(type);
    try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
      reader.setInput(input, true, true);
      ImageHeader head = ImageHeader.of(file, type);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > MAX_EDGE || (long) width * height > maxPixels(type, head)) {
        throw new UnreadableImageException("IMAGE_TOO_LARGE");
      }
      int step = step(width, height);
      ImageReadParam sparing = reader.getDefaultReadParam();
      sparing.setSourceSubsampling(step, step, 0, 0);
      BufferedImage read = reader.read(0, sparing);
      boolean turned = ExifOrientation.turns(head.orientation());
      return new Decoded(
          flatten(upright(read, head)), turned ? height : width, turned ? width : height, head);
    } catch (IOException | RuntimeException broken) {
      // The file is on the local disk: what cannot be read is the picture.
      throw new UnreadableImageException("UNREADABLE_IMAGE");
    } finally {
      reader.dispose();
    }
  }

  /**
   * Every how many pixels are read, in both directions. A narrow picture does not get narrower than
   * a pixel, so that its length alone has to pay.
   */
  static int step(int width, int height) {
    int step = 1;
    while (Math.ceilDiv((long) width, step) * Math.ceilDiv((long) height, step) > DECODED_PIXELS) {
      step++;
    }
    return step;
  }

  private static ImageReader reader(String type) throws IOException {
    if (type.equals(WEBP)) {
      // By name, since plug-ins are found by class loaders that need not be ours.
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
    return ImageIO.getImageReadersByMIMEType(type).next();
  }

  /** Fits the picture into a square of this many pixels; smaller ones stay as they are. */
  static Encoded fit(BufferedImage image, int edge, double quality) throws IOException {
    int bound = Math.min(edge, Math.max(image.getWidth(), image.getHeight()));
    BufferedImage scaled = Thumbnails.of(image).size(bound, bound).asBufferedImage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thumbnails.of(scaled).scale(1).outputFormat("jpg").outputQuality(quality).toOutputStream(out);
    return new Encoded(out.toByteArray(), scaled.getWidth(), scaled.getHeight());
  }

  private static long maxPixels(String type, ImageHeader head) {
    if (type.equals(WEBP)) {
      return MAX_WEBP_PIXELS;
    }
    return head.inParts() ? MAX_PIXELS_IN_PARTS : MAX_PIXELS;
  }

  private static BufferedImage upright(BufferedImage image, ImageHeader head) {
    if (head.orientation() == ExifOrientation.UPRIGHT) {
      return image;
    }
    return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(head.orientation()))
        .apply(image);
  }

  private static BufferedImage flatten(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = flat.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    return flat;
  }
}
