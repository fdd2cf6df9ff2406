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
  private final BufferedImage target;
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
    this.target = new BufferedImage(targetWidth, targetHeight, BufferedImage.TYPE_INT_ARGB);
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
    double from = rows * rowHeight;
    double here = Math.min(rowHeight, written + 1 - from);
    add(argb, current, (float) here);
    double beyond = rowHeight - here;
    if (beyond > 1e-9 && written + 1 < target.getHeight()) {
      add(argb, next, (float) beyond);
    }
    rows++;
    if (rows * rowHeight >= written + 1 - 1e-9 && written < target.getHeight()) {
      write();
    }
  }

  private void add(int[] argb, float[] sums, float weight) {
    for (int x = 0; x < width; x++) {
      int pixel = argb[x];
      float alpha = (pixel >>> 24) / 255f;
      opaque &= pixel >>> 24 == 255;
      float red = LINEAR[pixel >> 16 & 0xFF] * alpha;
      float green = LINEAR[pixel >> 8 & 0xFF] * alpha;
      float blue = LINEAR[pixel & 0xFF] * alpha;
      int at = column[x] * CHANNELS;
      float share = inColumn[x] * weight;
      sums[at] += red * share;
      sums[at + 1] += green * share;
      sums[at + 2] += blue * share;
      sums[at + 3] += alpha * share;
      float rest = (acrossPixel - inColumn[x]) * weight;
      if (rest > 0 && at + CHANNELS < sums.length) {
        sums[at + 4] += red * rest;
        sums[at + 5] += green * rest;
        sums[at + 6] += blue * rest;
        sums[at + 7] += alpha * rest;
      }
    }
  }

  private void write() {
    int[] row = new int[target.getWidth()];
    for (int x = 0; x < row.length; x++) {
      int at = x * CHANNELS;
      float alpha = Math.min(1, current[at + 3]);
      if (alpha > 0) {
        row[x] =
            Math.round(alpha * 255) << 24
                | srgb(current[at] / current[at + 3]) << 16
                | srgb(current[at + 1] / current[at + 3]) << 8
                | srgb(current[at + 2] / current[at + 3]);
      }
    }
    target.setRGB(0, written, row.length, 1, row, 0, row.length);
    written++;
    float[] used = current;
    current = next;
    next = used;
    java.util.Arrays.fill(next, 0);
  }

  /** The picture, when all rows were added. */
  BufferedImage picture() {
    while (written < target.getHeight()) {
      write();
    }
    if (!opaque) {
      return target;
    }
    BufferedImage rgb =
        new BufferedImage(target.getWidth(), target.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[target.getWidth()];
    for (int y = 0; y < target.getHeight(); y++) {
      rgb.setRGB(
          0,
          y,
          row.length,
          1,
          target.getRGB(0, y, row.length, 1, row, 0, row.length),
          0,
          row.length);
    }
    return rgb;
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
