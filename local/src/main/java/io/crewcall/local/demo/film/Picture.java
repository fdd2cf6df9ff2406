package io.crewcall.local.demo.film;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** One picture of a film in blocks of 16 by 16 pixels: brightness, and colour at half the size. */
final class Picture {
  static final int BLOCK = 16;

  /** 256 bytes of brightness, and twice 64 of colour. */
  static final int BLOCK_BYTES = 384;

  private final int columns;
  private final byte[][] blocks;

  /** Of an image whose width and height are multiples of 16. */
  Picture(BufferedImage image) {
    columns = image.getWidth() / BLOCK;
    blocks = new byte[columns * (image.getHeight() / BLOCK)][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = block(image, i % columns * BLOCK, i / columns * BLOCK);
    }
  }

  int columns() {
    return columns;
  }

  int rows() {
    return blocks.length / columns;
  }

  int count() {
    return blocks.length;
  }

  byte[] block(int number) {
    return blocks[number];
  }

  boolean sameBlock(Picture other, int number) {
    return Arrays.equals(blocks[number], other.blocks[number]);
  }

  private static byte[] block(BufferedImage image, int left, int top) {
    int[] pixels = image.getRGB(left, top, BLOCK, BLOCK, null, 0, BLOCK);
    byte[] block = new byte[BLOCK_BYTES];
    for (int i = 0; i < pixels.length; i++) {
      block[i] = (byte) (16 + weighted(pixels[i], 66, 129, 25));
    }
    for (int y = 0; y < BLOCK / 2; y++) {
      for (int x = 0; x < BLOCK / 2; x++) {
        int pixel = average(pixels, 2 * y * BLOCK + 2 * x);
        int at = y * BLOCK / 2 + x;
        block[256 + at] = (byte) (128 + weighted(pixel, -38, -74, 112));
        block[320 + at] = (byte) (128 + weighted(pixel, 112, -94, -18));
      }
    }
    return block;
  }

  /** ITU-R BT.601, in 256ths. */
  private static int weighted(int pixel, int red, int green, int blue) {
    int sum = red * (pixel >> 16 & 0xFF) + green * (pixel >> 8 & 0xFF) + blue * (pixel & 0xFF);
    return sum + 128 >> 8;
  }

  private static int average(int[] pixels, int at) {
    int average = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 0;
      for (int corner : new int[] {at, at + 1, at + BLOCK, at + BLOCK + 1}) {
        sum += pixels[corner] >> shift & 0xFF;
      }
      average |= sum / 4 << shift;
    }
    return average;
  }
}
