package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an image says of itself beside its pixels.
 *
 * @param orientation how the camera was held, see {@link ExifOrientation}
 * @param inParts whether the decoder has to hold the whole picture, see {@link JpegHeader}
 */
record ImageHeader(int orientation, boolean inParts) {
  private static final ImageHeader NOTHING = new ImageHeader(ExifOrientation.UPRIGHT, false);

  /** EXIF data of more than this is more than a camera writes. */
  private static final int LARGEST_EXIF = 1 << 20;

  /**
   * @param type as told by content
   */
  static ImageHeader of(Path file, String type) throws IOException {
    if (type.equals("image/jpeg")) {
      JpegHeader jpeg = JpegHeader.of(file);
      return new ImageHeader(jpeg.orientation(), jpeg.inParts());
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return new ImageHeader(type.equals("image/png") ? png(in) : webp(in), false);
    } catch (EOFException cutOff) {
      return NOTHING;
    }
  }

  private static int png(DataInputStream in) throws IOException {
    in.skipNBytes(8);
    while (true) {
      long length = Integer.toUnsignedLong(in.readInt());
      String name = name(in);
      if (name.equals("eXIf")) {
        return ExifOrientation.of(ByteBuffer.wrap(data(in, length)));
      }
      if (name.equals("IEND")) {
        return ExifOrientation.UPRIGHT;
      }
      in.skipNBytes(length + 4);
    }
  }

  private static int webp(DataInputStream in) throws IOException {
    in.skipNBytes(12);
    while (true) {
      String name = name(in);
      long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      if (name.equals("EXIF")) {
        byte[] exif = data(in, length);
        // Some writers put the marker of JPEGs before it.
        int start = new String(exif, US_ASCII).startsWith("Exif\0\0") ? 6 : 0;
        return ExifOrientation.of(ByteBuffer.wrap(exif).position(start).slice());
      }
      in.skipNBytes(length + (length & 1));
    }
  }

  private static String name(DataInputStream in) throws IOException {
    byte[] name = new byte[4];
    in.readFully(name);
    return new String(name, US_ASCII);
  }

  private static byte[] data(DataInputStream in, long length) throws IOException {
    return in.readNBytes((int) Math.min(length, LARGEST_EXIF));
  }
}
