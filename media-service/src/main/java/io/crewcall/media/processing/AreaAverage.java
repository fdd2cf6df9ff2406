package io.crewcall.media.processing;

import java.awt.image.BufferedImage;

/**
 * Makes a picture smaller, a row at a time: every pixel is the mean of the area that it covers, in
 * linear light, transparent parts weighing less. No more than two rows are held.
 */
final class AreaAverage {
  private static final int CHANNELS = 4;
  private static final int STEPS = 16_384;
  private static final float[] LINEAR = linear();
  private static final byte[] ENCODED = encoded();

  private final int width;
  private final int targetWidth;
  private final int targetHeight;
  private final boolean same;
  private final int[] pixels;
  private final int[] column;
  private final float[] inColumn;
  private final float acrossPixel;
  private final double rowHeight;
  private float[] current;
  private float[] next;
  private int rows;
  private int written;
  private boolean opaque = true;

  /** Neither target may be larger than its source. */
  AreaAverage(int width, int height, int targetWidth, int targetHeight) {
    this.width = width;
    this.targetWidth = targetWidth;
    this.targetHeight = targetHeight;
    this.same = targetWidth == width && targetHeight == height;
    this.pixels = new int[targetWidth * targetHeight];
    this.column = new int[width];
    this.inColumn = new float[width];
    double across = (double) targetWidth / width;
    this.acrossPixel = (float) across;
    this.rowHeight = (double) targetHeight / height;
    this.current = new float[targetWidth * CHANNELS];
    this.next = new float[targetWidth * CHANNELS];
    for (int x = 0; x < width; x++) {
      double from = x * across;
      column[x] = Math.min((int) from, targetWidth - 1);
      inColumn[x] = (float) Math.min(across, column[x] + 1 - from);
    }
  }

  /**
   * The next row.
   *
   * @param argb sRGB with alpha, not multiplied
   */
  void add(int[] argb) {
    if (same) {
      copy(argb);
      return;
    }
    double from = rows * rowHeight;
    double here = Math.min(rowHeight, written + 1 - from);
    add(argb, current, (float) here);
    double beyond = rowHeight - here;
    if (beyond > 1e-9 && written + 1 < targetHeight) {
      add(argb, next, (float) beyond);
    }
    rows++;
    if (rows * rowHeight >= written + 1 - 1e-9 && written < targetHeight) {
      write();
    }
  }

  /** What is not made smaller stays as it is, to the bit. */
  private void copy(int[] argb) {
    if (written < targetHeight) {
      System.arraycopy(argb, 0, pixels, written * targetWidth, width);
      for (int x = 0; opaque && x < width; x++) {
        opaque = argb[x] >>> 24 == 255;
      }
      written++;
    }
  }

  private void add(int[] argb, float[] sums, float weight) {
    // The sums of a column, added when the next one begins.
    int at = 0;
    float reds = 0;
    float greens = 0;
    float blues = 0;
    float alphas = 0;
    for (int x = 0; x < width; x++) {
      int pixel = argb[x];
      float red = LINEAR[pixel >> 16 & 0xFF];
      float green = LINEAR[pixel >> 8 & 0xFF];
      float blue = LINEAR[pixel & 0xFF];
      float alpha = 1;
      if (pixel >>> 24 != 255) {
        opaque = false;
        alpha = (pixel >>> 24) / 255f;
        red *= alpha;
        green *= alpha;
        blue *= alpha;
      }
      if (column[x] * CHANNELS != at) {
        add(sums, at, reds, greens, blues, alphas);
        at = column[x] * CHANNELS;
        reds = 0;
        greens = 0;
        blues = 0;
        alphas = 0;
      }
      float share = inColumn[x] * weight;
      reds += red * share;
      greens += green * share;
      blues += blue * share;
      alphas += alpha * share;
      float rest = (acrossPixel - inColumn[x]) * weight;
      if (rest > 0 && at + CHANNELS < sums.length) {
        add(sums, at + CHANNELS, red * rest, green * rest, blue * rest, alpha * rest);
      }
    }
    add(sums, at, reds, greens, blues, alphas);
  }

  private static void add(float[] sums, int at, float red, float green, float blue, float alpha) {
    sums[at] += red;
    sums[at + 1] += green;
    sums[at + 2] += blue;
    sums[at + 3] += alpha;
  }

  private void write() {
    int row = written * targetWidth;
    for (int x = 0; x < targetWidth; x++) {
      int at = x * CHANNELS;
      float alpha = Math.min(1, current[at + 3]);
      if (alpha > 0) {
        pixels[row + x] =
            Math.round(alpha * 255) << 24
                | srgb(current[at] / current[at + 3]) << 16
                | srgb(current[at + 1] / current[at + 3]) << 8
                | srgb(current[at + 2] / current[at + 3]);
      }
    }
    written++;
    float[] used = current;
    current = next;
    next = used;
    java.util.Arrays.fill(next, 0);
  }

  /** The picture, when all rows were added. */
  BufferedImage picture() {
    while (written < targetHeight) {
      write();
    }
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage picture = new BufferedImage(targetWidth, targetHeight, type);
    picture.getRaster().setDataElements(0, 0, targetWidth, targetHeight, pixels);
    return picture;
  }

  private static int srgb(float linear) {
    return ENCODED[Math.clamp(Math.round(linear * STEPS), 0, STEPS)] & 0xFF;
  }

  /** IEC 61966-2-1. */
  private static float[] linear() {
    float[] values = new float[256];
    for (int i = 0; i < values.length; i++) {
      double encoded = i / 255.0;
      values[i] =
          (float) (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4));
    }
    return values;
  }

  private static byte[] encoded() {
    byte[] values = new byte[STEPS + 1];
    for (int i = 0; i < values.length; i++) {
      double linear = (double) i / STEPS;
      double encoded =
          linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
      values[i] = (byte) Math.round(encoded * 255);
    }
    return values;
  }
}
