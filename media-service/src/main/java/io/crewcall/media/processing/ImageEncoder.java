package io.crewcall.media.processing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
      jpeg(image, quality, out);
    } else {
      ImageIO.write(image, "png", out);
    }
    return new Encoded(
        out.toByteArray(),
        opaque ? "image/jpeg" : "image/png",
        image.getWidth(),
        image.getHeight());
  }

  private static void jpeg(BufferedImage image, double quality, OutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    try (ImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality((float) quality);
      writer.setOutput(target);
      writer.write(null, new IIOImage(image, null, null), wanted);
    } finally {
      writer.dispose();
    }
  }
}
