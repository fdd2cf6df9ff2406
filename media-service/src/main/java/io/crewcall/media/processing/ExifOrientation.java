package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as EXIF data says it (CIPA DC-008, tag 0x0112): from 1 to 8. */
final class ExifOrientation {
  /** As it is; also where nothing, or nothing that makes sense, is said. */
  static final int UPRIGHT = 1;

  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  /** A header, a directory of one entry, and that there is no other. */
  private static final int LENGTH = 8 + 2 + 12 + 4;

  private ExifOrientation() {}

  /**
   * @param tiff the EXIF data, from its byte order on
   */
  static int of(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * 12;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
          int value = tiff.getShort(entry + 2) == SHORT ? tiff.getShort(entry + 8) : UPRIGHT;
          return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException nonsense) {
      return UPRIGHT;
    }
  }

  /** Whether width and height change places when the picture is turned upright. */
  static boolean turns(int orientation) {
    return orientation > 4;
  }

  /** EXIF data that say this and nothing else. */
  static byte[] alone(int orientation) {
    return ByteBuffer.allocate(LENGTH)
        .put("MM".getBytes(US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
