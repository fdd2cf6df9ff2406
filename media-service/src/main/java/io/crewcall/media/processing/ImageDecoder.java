package io.crewcall.media.processing;

import com.luciad.imageio.webp.WebPReadParam;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Decodes an uploaded image within bounds: a part of its rows at a time, which at once become rows
 * of a smaller picture, so that memory does not grow with the picture.
 */
final class ImageDecoder {
  /** The longest edge of what is made of a picture. */
  static final int EDGE = 2560;

  private static final String WEBP = "image/webp";

  /** Larger pictures are refused: 64 megapixels, as the best cameras of the trade have. */
  private static final long MAX_PIXELS = 64_000_000L;

  /** No edge is longer, as in a JPEG; beyond that a picture is an attack, however narrow. */
  private static final int MAX_EDGE = 65_535;

  /** JPEGs that come in parts are held as a whole when decoded, up to eight bytes a pixel. */
  private static final long MAX_PIXELS_IN_PARTS = 24_000_000L;

  /** The decoder of animations makes objects of each block: about 30 bytes a pixel. */
  private static final long MAX_ANIMATED_PIXELS = 4_200_000L;

  /** So much of a picture is held decoded. */
  private static final long STRIPE_BYTES = 40L << 20;

  private static final int BYTES_IN_PARTS = 8;
  private static final int BYTES_OF_ANIMATED = 30;

  /** Of each pixel of what is made: its numbers, its picture, turned and encoded. */
  private static final int BYTES_OF_MADE = 12;

  private ImageDecoder() {}

  /**
   * A picture, upright, no larger than {@link #EDGE}.
   *
   * @param width of the whole picture in pixels
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
   * How much memory it takes at most to decode a picture and to make others of it, by what its head
   * says. What cannot be read takes none.
   */
  static long memory(Path file, String type) throws IOException {
    ImageHeader header = ImageHeader.of(file, type);
    ImageReader reader = reader(type, header);
    try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
      reader.setInput(input, false, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      double scale = Math.min(1, (double) EDGE / Math.max(width, height));
      long made = (long) (width * scale * height * scale * BYTES_OF_MADE);
      long pixels = width * height;
      if (header.animated()) {
        return made + pixels * BYTES_OF_ANIMATED;
      }
      return header.inParts()
          ? made + pixels * BYTES_IN_PARTS
          : made + Math.min(STRIPE_BYTES, pixels * bytesPerPixel(reader));
    } catch (IOException | RuntimeException broken) {
      return 0;
    } finally {
      reader.dispose();
    }
  }

  /**
   * @param type as told by content; no decoder of another type gets at the file
   */
  static Decoded decode(Path file, String type) throws IOException, UnreadableImageException {
    ImageHeader header = ImageHeader.of(file, type);
    ImageReader reader = reader(type, header);
    AtomicBoolean cutOff = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> cutOff.compareAndSet(false, tellsOfAnEarlyEnd(warning)));
    try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
      reader.setInput(input, false, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > MAX_EDGE || (long) width * height > maxPixels(type, header)) {
        throw new UnreadableImageException("IMAGE_TOO_LARGE");
      }
      BufferedImage small = upright(reduced(reader, header, width, height), header);
      if (cutOff.get()) {
        throw new UnreadableImageException("UNREADABLE_IMAGE");
      }
      boolean turned = ExifOrientation.turns(header.orientation());
      return new Decoded(
          ColourProfile.toSrgb(small, header.profile()),
          turned ? height : width,
          turned ? width : height,
          header);
    } catch (IOException | RuntimeException broken) {
      // The file is on the local disk: what cannot be read is the picture.
      throw new UnreadableImageException("UNREADABLE_IMAGE");
    } finally {
      reader.dispose();
    }
  }

  /** The picture in a square of so many pixels; a smaller one stays as it is. */
  static BufferedImage fit(BufferedImage image, int edge) {
    AreaAverage average = average(image.getWidth(), image.getHeight(), edge);
    PixelRows.of(image, average::add);
    return average.picture();
  }

  private static AreaAverage average(int width, int height, int edge) {
    double scale = Math.min(1, (double) edge / Math.max(width, height));
    return new AreaAverage(
        width,
        height,
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)));
  }

  private static BufferedImage reduced(
      ImageReader reader, ImageHeader header, int width, int height) throws IOException {
    if (reader.getDefaultReadParam() instanceof WebPReadParam webp) {
      return whole(reader, webp, width, height);
    }
    AreaAverage average = average(width, height, EDGE);
    int rows = (int) Math.clamp(STRIPE_BYTES / ((long) width * bytesPerPixel(reader)), 1, height);
    for (int y = 0; y < height; y += rows) {
      ImageReadParam stripe = reader.getDefaultReadParam();
      stripe.setSourceRegion(new Rectangle(0, y, width, Math.min(rows, height - y)));
      JpegHeader jpeg = header.jpeg();
      if (jpeg != null && jpeg.inks()) {
        PixelRows.ofInks(reader.readRaster(0, stripe), jpeg.adobe(), average::add);
      } else {
        PixelRows.of(reader.read(0, stripe), average::add);
      }
    }
    return average.picture();
  }

  /** This decoder has no stripes, but makes a large picture smaller as it goes. */
  private static BufferedImage whole(ImageReader reader, WebPReadParam param, int width, int height)
      throws IOException {
    double scale = Math.sqrt(STRIPE_BYTES / 4.0 / ((double) width * height));
    if (scale < 1) {
      param.setUseScaling(true);
      param.setScaledWidth((int) Math.max(1, width * scale));
      param.setScaledHeight((int) Math.max(1, height * scale));
    }
    return fit(reader.read(0, param), EDGE);
  }

  private static int bytesPerPixel(ImageReader reader) throws IOException {
    var raw = reader.getRawImageType(0);
    if (raw == null) {
      return 4;
    }
    SampleModel samples = raw.getSampleModel();
    int bits = 0;
    for (int size : samples.getSampleSize()) {
      bits += size;
    }
    return Math.max(1, Math.ceilDiv(bits, 8));
  }

  private static ImageReader reader(String type, ImageHeader header) throws IOException {
    if (type.equals(WEBP)) {
      // By name, since plug-ins are found by class loaders that need not be ours.
      return header.animated()
          ? new WebPImageReaderSpi().createReaderInstance(null)
          : new com.luciad.imageio.webp.WebPImageReaderSpi().createReaderInstance(null);
    }
    return ImageIO.getImageReadersByMIMEType(type).next();
  }

  private static long maxPixels(String type, ImageHeader header) {
    if (type.equals(WEBP)) {
      return header.animated() ? MAX_ANIMATED_PIXELS : MAX_PIXELS;
    }
    return header.inParts() ? MAX_PIXELS_IN_PARTS : MAX_PIXELS;
  }

  /** The decoder of the JDK fills up what is missing, and says so. */
  private static boolean tellsOfAnEarlyEnd(String warning) {
    String text = warning.toLowerCase(Locale.ROOT);
    return text.contains("premature end") || text.contains("truncated");
  }

  private static BufferedImage upright(BufferedImage image, ImageHeader header) {
    if (header.orientation() == ExifOrientation.UPRIGHT) {
      return image;
    }
    return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(header.orientation()))
        .apply(image);
  }
}
