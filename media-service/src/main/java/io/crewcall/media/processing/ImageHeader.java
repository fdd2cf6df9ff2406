package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an image says of itself beside its pixels, as far as it changes how they look.
 *
 * @param orientation how the camera was held, see {@link ExifOrientation}
 * @param jpeg what only JPEGs say
 * @param animated whether it moves
 * @param profile what its colours mean (ICC), when the decoder leaves that aside
 */
record ImageHeader(
    int orientation, @Nullable JpegHeader jpeg, boolean animated, byte @Nullable [] profile) {
  /** More than a camera or a screen needs. */
  private static final int LARGEST_EXIF = 1 << 20;

  private static final int LARGEST_PROFILE = 4 << 20;
  private static final int WEBP_ANIMATED = 0x02;

  /**
   * @param type as told by content
   */
  static ImageHeader of(Path file, String type) throws IOException {
    if (type.equals("image/jpeg")) {
      JpegHeader jpeg = JpegHeader.of(file);
      return new ImageHeader(jpeg.orientation(), jpeg, false, null);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      Chunks chunks = new Chunks();
      if (type.equals("image/png")) {
        chunks.png(in);
      } else {
        chunks.webp(in);
      }
      return new ImageHeader(chunks.orientation, null, chunks.animated, chunks.profile);
    }
  }

  boolean inParts() {
    return jpeg != null && jpeg.inParts();
  }

  /** What has been found so far. */
  private static final class Chunks {
    private int orientation = ExifOrientation.UPRIGHT;
    private boolean animated;
    private byte @Nullable [] profile;

    void png(DataInputStream in) throws IOException {
      try {
        in.skipNBytes(8);
        for (String name = ""; !name.equals("IEND"); ) {
          long length = Integer.toUnsignedLong(in.readInt());
          name = name(in);
          switch (name) {
            case "eXIf" ->
                orientation = ExifOrientation.of(ByteBuffer.wrap(data(in, length, LARGEST_EXIF)));
            case "iCCP" -> profile = inflated(data(in, length, LARGEST_PROFILE));
            default -> in.skipNBytes(length);
          }
          in.skipNBytes(4);
        }
      } catch (EOFException cutOff) {
        // What was said until there counts.
      }
    }

    void webp(DataInputStream in) throws IOException {
      try {
        in.skipNBytes(12);
        while (true) {
          String name = name(in);
          long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
          switch (name) {
            case "EXIF" -> orientation = orientation(data(in, length, LARGEST_EXIF));
            case "ICCP" -> profile = data(in, length, LARGEST_PROFILE);
            case "VP8X" -> animated = (data(in, length, 64)[0] & WEBP_ANIMATED) != 0;
            default -> in.skipNBytes(length);
          }
          in.skipNBytes(length & 1);
        }
      } catch (EOFException end) {
        // There is no chunk that says so.
      }
    }

    /** Some writers put the marker of JPEGs before it. */
    private static int orientation(byte[] exif) {
      int start = new String(exif, US_ASCII).startsWith("Exif\0\0") ? 6 : 0;
      return ExifOrientation.of(ByteBuffer.wrap(exif).position(start).slice());
    }

    /** A name, a zero, the way it was packed, and the profile. */
    private static byte @Nullable [] inflated(byte[] chunk) {
      int start = 0;
      while (start < chunk.length && chunk[start] != 0) {
        start++;
      }
      if (start + 2 >= chunk.length) {
        return null;
      }
      byte[] packed = Arrays.copyOfRange(chunk, start + 2, chunk.length);
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
        return in.readNBytes(LARGEST_PROFILE);
      } catch (IOException broken) {
        return null;
      }
    }

    private static String name(DataInputStream in) throws IOException {
      byte[] name = new byte[4];
      in.readFully(name);
      return new String(name, US_ASCII);
    }

    private static byte[] data(DataInputStream in, long length, int most) throws IOException {
      if (length == 0 || length > most) {
        throw new EOFException();
      }
      byte[] data = new byte[(int) length];
      in.readFully(data);
      return data;
    }
  }
}
