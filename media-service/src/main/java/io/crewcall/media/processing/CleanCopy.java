package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies an image without what it says of place, time, people and tools: the pixels bit by bit,
 * what their colours mean, and how the picture is held. What follows the end of the image is left
 * out. A file that ends too early ends with an {@link java.io.EOFException}.
 */
final class CleanCopy {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int COMMENT = 0xFE;
  private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);

  /** What draws a PNG; all else is text, time, EXIF, or nobody's business. */
  private static final Set<String> PNG_CHUNKS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private static final Set<String> WEBP_CHUNKS =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  /** Flags of a VP8X chunk: there is EXIF, there is XMP. */
  private static final int WEBP_EXIF = 0x08;

  private static final int WEBP_XMP = 0x04;

  private CleanCopy() {}

  /**
   * @param orientation as it was found, and as it is kept
   */
  static void write(Path from, String type, int orientation, OutputStream to) throws IOException {
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to))) {
      switch (type) {
        case "image/jpeg" -> jpeg(in, orientation, out);
        case "image/png" -> png(in, orientation, out);
        case "image/webp" -> webp(in, orientation, out);
        default -> throw new IllegalArgumentException(type);
      }
    }
  }

  private static void jpeg(DataInputStream in, int orientation, DataOutputStream out)
      throws IOException {
    out.writeShort(in.readUnsignedShort());
    if (orientation != ExifOrientation.UPRIGHT) {
      byte[] tiff = ExifOrientation.alone(orientation);
      out.writeShort(0xFFE1);
      out.writeShort(2 + EXIF.length + tiff.length);
      out.write(EXIF);
      out.write(tiff);
    }
    int marker = marker(in);
    while (marker != END_OF_IMAGE) {
      byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
      if (drawsJpeg(marker, segment)) {
        out.writeShort(0xFF00 | marker);
        out.writeShort(segment.length + 2);
        out.write(segment);
      }
      marker = marker == START_OF_SCAN ? scan(in, out) : marker(in);
    }
    out.writeShort(0xFF00 | END_OF_IMAGE);
  }

  private static boolean drawsJpeg(int marker, byte[] segment) {
    return switch (marker) {
      case 0xE0 -> starts(segment, "JFIF\0");
      case 0xE2 -> starts(segment, "ICC_PROFILE\0");
      case 0xEE -> starts(segment, "Adobe");
      case COMMENT -> false;
      default -> marker < 0xE0 || marker > 0xEF;
    };
  }

  /** The next marker's second byte; whatever is in between is passed over, as decoders do. */
  private static int marker(DataInputStream in) throws IOException {
    int last = in.readUnsignedByte();
    int next = in.readUnsignedByte();
    while (last != 0xFF || next == 0xFF || next == 0) {
      last = next;
      next = in.readUnsignedByte();
    }
    return next;
  }

  /** Copies the bits of a scan; the marker after it. */
  private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
    while (true) {
      int next = in.readUnsignedByte();
      while (next != 0xFF) {
        out.writeByte(next);
        next = in.readUnsignedByte();
      }
      while (next == 0xFF) {
        next = in.readUnsignedByte();
      }
      boolean restart = next >= 0xD0 && next <= 0xD7;
      if (next != 0 && !restart) {
        return next;
      }
      out.writeShort(0xFF00 | next);
    }
  }

  private static void png(DataInputStream in, int orientation, DataOutputStream out)
      throws IOException {
    out.writeLong(in.readLong());
    String name = "";
    while (!name.equals("IEND")) {
      int length = in.readInt();
      byte[] type = in.readNBytes(4);
      name = new String(type, US_ASCII);
      if (PNG_CHUNKS.contains(name)) {
        out.writeInt(length);
        out.write(type);
        copy(in, out, Integer.toUnsignedLong(length) + 4);
      } else {
        in.skipNBytes(Integer.toUnsignedLong(length) + 4);
      }
      if (name.equals("IHDR") && orientation != ExifOrientation.UPRIGHT) {
        byte[] tiff = ExifOrientation.alone(orientation);
        CRC32 crc = new CRC32();
        crc.update("eXIf".getBytes(US_ASCII));
        crc.update(tiff);
        out.writeInt(tiff.length);
        out.write("eXIf".getBytes(US_ASCII));
        out.write(tiff);
        out.writeInt((int) crc.getValue());
      }
    }
  }

  private static void webp(DataInputStream in, int orientation, DataOutputStream out)
      throws IOException {
    // In memory: a WebP begins with its length, and is no larger than an image may be.
    in.skipNBytes(4);
    long rest = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) - 4;
    in.skipNBytes(4);
    java.io.ByteArrayOutputStream chunks = new java.io.ByteArrayOutputStream();
    DataOutputStream kept = new DataOutputStream(chunks);
    boolean extended = false;
    while (rest >= 8) {
      byte[] type = in.readNBytes(4);
      String name = new String(type, US_ASCII);
      int length = Integer.reverseBytes(in.readInt());
      long padded = Integer.toUnsignedLong(length) + (length & 1);
      if (name.equals("VP8X")) {
        extended = true;
        byte[] header = in.readNBytes((int) Math.min(padded, 64));
        boolean turned = orientation != ExifOrientation.UPRIGHT;
        header[0] = (byte) (header[0] & ~(WEBP_EXIF | WEBP_XMP) | (turned ? WEBP_EXIF : 0));
        chunk(kept, type, length);
        kept.write(header);
      } else if (WEBP_CHUNKS.contains(name)) {
        chunk(kept, type, length);
        copy(in, kept, padded);
      } else {
        in.skipNBytes(padded);
      }
      rest -= 8 + padded;
    }
    if (extended && orientation != ExifOrientation.UPRIGHT) {
      byte[] tiff = ExifOrientation.alone(orientation);
      chunk(kept, "EXIF".getBytes(UTF_8), tiff.length);
      kept.write(tiff);
    }
    chunk(out, "RIFF".getBytes(US_ASCII), chunks.size() + 4);
    out.write("WEBP".getBytes(US_ASCII));
    chunks.writeTo(out);
  }

  private static void chunk(DataOutputStream out, byte[] type, int length) throws IOException {
    out.write(type);
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
  }

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[8192];
    for (long left = length; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new java.io.EOFException();
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static boolean starts(byte[] segment, String text) {
    byte[] expected = text.getBytes(US_ASCII);
    return segment.length >= expected.length
        && Arrays.equals(segment, 0, expected.length, expected, 0, expected.length);
  }
}
