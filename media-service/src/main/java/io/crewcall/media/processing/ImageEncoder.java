package io.crewcall.media.processing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Decodes an uploaded image and encodes it anew, so that nothing of the upload but its pixels gets
 * through: no EXIF, no GPS position, no second payload.
 */
final class ImageEncoder {
  /** Larger pictures are refused: 100 megapixels, more than any camera of the trade. */
  private static final long MAX_PIXELS = 100_000_000L;

  /** Pictures are read at no more than about this many pixels, which bounds the memory used. */
  private static final long DECODED_PIXELS = 8_000_000L;

  private ImageEncoder() {}

  /** A JPEG. */
  record Encoded(byte[] content, int width, int height) {}

  /** Not an image after all, broken, or too large; the message is a stable code. */
  static final class UnreadableImageException extends Exception {
    UnreadableImageException(String code) {
      super(code);
    }
  }

  /** The picture, upright, on white where it was transparent. */
  static BufferedImage decode(Path file) throws IOException, UnreadableImageException {
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new UnreadableImageException("UNREADABLE_IMAGE");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, false, false);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MAX_PIXELS) {
          throw new UnreadableImageException("IMAGE_TOO_LARGE");
        }
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS)));
        ImageReadParam sparing = reader.getDefaultReadParam();
        sparing.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, sparing);
        return flatten(upright(reader, read));
      } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
        throw new UnreadableImageException("UNREADABLE_IMAGE");
      } finally {
        reader.dispose();
      }
    }
  }

  /** Fits the picture into a square of this many pixels; smaller ones stay as they are. */
  static Encoded fit(BufferedImage image, int edge, double quality) throws IOException {
    int bound = Math.min(edge, Math.max(image.getWidth(), image.getHeight()));
    BufferedImage scaled = Thumbnails.of(image).size(bound, bound).asBufferedImage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thumbnails.of(scaled).scale(1).outputFormat("jpg").outputQuality(quality).toOutputStream(out);
    return new Encoded(out.toByteArray(), scaled.getWidth(), scaled.getHeight());
  }

  private static BufferedImage upright(ImageReader reader, BufferedImage image) throws IOException {
    if (!reader.getFormatName().equalsIgnoreCase("jpeg")) {
      return image;
    }
    Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
    if (orientation == null || orientation == Orientation.TOP_LEFT) {
      return image;
    }
    ImageFilter turn = ExifFilterUtils.getFilterForOrientation(orientation);
    return turn.apply(image);
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
