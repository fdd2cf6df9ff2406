package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a camera was held, out of a JPEG's EXIF data (CIPA DC-008, tag 0x0112). Read by itself since
 * the JDK's reader of metadata refuses whole files for small faults that cameras and phones make.
 */
final class ExifOrientation {
  /** As it is. */
  static final int UPRIGHT = 1;

  private static final int LAST = 8;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private ExifOrientation() {}

  /** From 1 to 8; 1 when the file does not say, or nothing that makes sense. */
  static int of(Path jpeg) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
      in.skipNBytes(2);
      while (in.read() == 0xFF) {
        int marker = in.read();
        while (marker == 0xFF) {
          marker = in.read();
        }
        if (marker == START_OF_SCAN || marker < 0) {
          return UPRIGHT;
        }
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
          return UPRIGHT;
        }
        if (marker == APP1) {
          byte[] segment = in.readNBytes(length);
          if (segment.length > EXIF.length
              && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return inTiff(
                ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice());
          }
        } else {
          in.skipNBytes(length);
        }
      }
      return UPRIGHT;
    } catch (EOFException cutOff) {
      return UPRIGHT;
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * 12;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
          int value = tiff.getShort(entry + 2) == SHORT ? tiff.getShort(entry + 8) : UPRIGHT;
          return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException nonsense) {
      return UPRIGHT;
    }
  }
}
