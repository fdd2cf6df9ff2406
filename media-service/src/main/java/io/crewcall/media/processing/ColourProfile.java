package io.crewcall.media.processing;

import java.awt.Transparency;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a picture mean, when its file brings a profile that its decoder leaves aside.
 */
final class ColourProfile {
  private static final int COLOURS = 3;

  private ColourProfile() {}

  /**
   * The same colours as sRGB. Without a profile, or with one that is of no use, the picture as it
   * is.
   *
   * @param profile ICC data of the file
   */
  static BufferedImage toSrgb(BufferedImage picture, byte @Nullable [] profile) {
    if (profile == null) {
      return picture;
    }
    try {
      ICC_Profile icc = ICC_Profile.getInstance(profile);
      if (icc.getNumComponents() != COLOURS) {
        return picture;
      }
      return converted(picture, new ICC_ColorSpace(icc));
    } catch (RuntimeException useless) {
      // Of a damaged or unknown kind; decoders elsewhere leave it aside as well.
      return picture;
    }
  }

  private static BufferedImage converted(BufferedImage picture, ICC_ColorSpace space) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    ComponentColorModel colours =
        new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    BufferedImage result = new BufferedImage(width, height, picture.getType());
    ColorConvertOp conversion =
        new ColorConvertOp(
            space, java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB), null);
    int[] argb = new int[width];
    int[] rgb = new int[width * COLOURS];
    for (int y = 0; y < height; y++) {
      picture.getRGB(0, y, width, 1, argb, 0, width);
      for (int x = 0; x < width; x++) {
        rgb[x * COLOURS] = argb[x] >> 16 & 0xFF;
        rgb[x * COLOURS + 1] = argb[x] >> 8 & 0xFF;
        rgb[x * COLOURS + 2] = argb[x] & 0xFF;
      }
      WritableRaster row = colours.createCompatibleWritableRaster(width, 1);
      row.setPixels(0, 0, width, 1, rgb);
      Raster srgb =
          conversion.filter(
              row, Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, COLOURS, null));
      srgb.getPixels(0, 0, width, 1, rgb);
      for (int x = 0; x < width; x++) {
        argb[x] =
            argb[x] & 0xFF000000
                | rgb[x * COLOURS] << 16
                | rgb[x * COLOURS + 1] << 8
                | rgb[x * COLOURS + 2];
      }
      result.setRGB(0, y, width, 1, argb, 0, width);
    }
    return result;
  }
}
