package io.crewcall.media.processing;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.function.Consumer;

/** The rows of what was decoded, as sRGB with alpha. */
final class PixelRows {
  private PixelRows() {}

  static void of(BufferedImage image, Consumer<int[]> rows) {
    int[] argb = new int[image.getWidth()];
    Row row = row(image);
    for (int y = 0; y < image.getHeight(); y++) {
      row.read(y, argb);
      rows.accept(argb);
    }
  }

  /** Reads one row of a picture. */
  @FunctionalInterface
  private interface Row {
    void read(int y, int[] argb);
  }

  /** By how the picture is held; what the JDK offers for all of them asks for each pixel. */
  private static Row row(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    Raster raster = image.getRaster();
    int width = image.getWidth();
    return switch (image.getType()) {
      case BufferedImage.TYPE_INT_ARGB -> (y, argb) -> raster.getDataElements(0, y, width, 1, argb);
      case BufferedImage.TYPE_INT_RGB ->
          (y, argb) -> {
            raster.getDataElements(0, y, width, 1, argb);
            for (int x = 0; x < width; x++) {
              argb[x] |= 0xFF000000;
            }
          };
      case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR -> bytes(raster, width);
      default ->
          !(colours instanceof IndexColorModel)
                  && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
              ? (y, argb) -> grey(raster, colours, y, argb)
              : (y, argb) -> image.getRGB(0, y, width, 1, argb, 0, width);
    };
  }

  private static Row bytes(Raster raster, int width) {
    int bands = raster.getNumBands();
    byte[] row = new byte[width * bands];
    return (y, argb) -> {
      raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0, at = 0; x < width; x++, at += bands) {
        int alpha = bands == 4 ? row[at + 3] & 0xFF : 0xFF;
        argb[x] =
            alpha << 24 | (row[at] & 0xFF) << 16 | (row[at + 1] & 0xFF) << 8 | row[at + 2] & 0xFF;
      }
    };
  }

  /** As it is stored: the JDK takes grey for linear light, which no file means. */
  private static void grey(Raster raster, ColorModel colours, int y, int[] argb) {
    int width = raster.getWidth();
    int[] light =
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, (int[]) null);
    int[] alpha =
        colours.hasAlpha()
            ? raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 1, (int[]) null)
            : null;
    int most = (1 << colours.getComponentSize(0)) - 1;
    for (int x = 0; x < width; x++) {
      int value = light[x] * 255 / most;
      int opacity = alpha == null ? 255 : alpha[x] * 255 / most;
      argb[x] = opacity << 24 | value << 16 | value << 8 | value;
    }
  }

  /**
   * Inks as light, for want of a profile of theirs.
   *
   * @param adobe how Adobe's marker says the inks are stored, see {@link JpegHeader}
   */
  static void ofInks(Raster raster, int adobe, Consumer<int[]> rows) {
    int width = raster.getWidth();
    int[] inks = new int[width * 4];
    int[] argb = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, inks);
      for (int x = 0; x < width; x++) {
        argb[x] = light(inks, x * 4, adobe);
      }
      rows.accept(argb);
    }
  }

  private static int light(int[] inks, int at, int adobe) {
    int red = inks[at];
    int green = inks[at + 1];
    int blue = inks[at + 2];
    int key = inks[at + 3];
    if (adobe == JpegHeader.YCCK) {
      double y = red;
      double cb = green - 128;
      double cr = blue - 128;
      red = (int) Math.clamp(Math.round(y + 1.402 * cr), 0, 255);
      green = (int) Math.clamp(Math.round(y - 0.344136 * cb - 0.714136 * cr), 0, 255);
      blue = (int) Math.clamp(Math.round(y + 1.772 * cb), 0, 255);
    }
    if (adobe == JpegHeader.NOT_ADOBE) {
      red = 255 - red;
      green = 255 - green;
      blue = 255 - blue;
      key = 255 - key;
    }
    return 0xFF << 24 | red * key / 255 << 16 | green * key / 255 << 8 | blue * key / 255;
  }
}
