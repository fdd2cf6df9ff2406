package io.crewcall.media.processing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Encodes what was decoded anew, so that nothing of the upload but its pixels gets through: no
 * EXIF, no GPS position, no second payload.
 */
final class ImageEncoder {
  private ImageEncoder() {}

  /** What is stored. */
  record Encoded(byte[] content, String type, int width, int height) {}

  /**
   * A JPEG, or a PNG where something can be seen through.
   *
   * @param quality of a JPEG
   */
  static Encoded encode(BufferedImage image, double quality) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean opaque = !image.getColorModel().hasAlpha();
    if (opaque) {
      Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(quality).toOutputStream(out);
    } else {
      ImageIO.write(image, "png", out);
    }
    return new Encoded(
        out.toByteArray(),
        opaque ? "image/jpeg" : "image/png",
        image.getWidth(),
        image.getHeight());
  }
}
