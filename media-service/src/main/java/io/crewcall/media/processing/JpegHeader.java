package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * What a JPEG says of itself before its pixels begin. Read by itself since the JDK's reader of
 * metadata refuses whole files for small faults that cameras and phones make.
 *
 * @param orientation how the camera was held, see {@link ExifOrientation}
 * @param inParts whether its first scan is but a part of every pixel, progressive or a component at
 *     a time: the decoder then holds the whole picture until the last byte is read
 * @param inks whether its four components are inks, cyan to black, and not light
 * @param adobe the transform of Adobe's marker, {@link #NOT_ADOBE} without one
 */
record JpegHeader(int orientation, boolean inParts, boolean inks, int adobe) {
  /** Inks as they are; with the marker they are stored as what is left of the light. */
  static final int NOT_ADOBE = -1;

  /** Brightness, two differences of colour, and black. */
  static final int YCCK = 2;

  private static final int APP14 = 0xEE;
  private static final int TRANSFORM = 11;
  private static final byte[] ADOBE = "Adobe".getBytes(US_ASCII);
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final Set<Integer> START_OF_PROGRESSIVE_FRAME = Set.of(0xC2, 0xC6, 0xCA, 0xCE);
  private static final Set<Integer> NO_FRAMES = Set.of(0xC4, 0xC8, 0xCC);

  /** Where a frame's header says how many components a pixel has. */
  private static final int COMPONENTS = 5;

  private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);

  static JpegHeader of(Path file) throws IOException {
    int orientation = ExifOrientation.UPRIGHT;
    boolean inParts = false;
    int components = 0;
    int adobe = NOT_ADOBE;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(2);
      for (int marker = marker(in); marker != START_OF_SCAN; marker = marker(in)) {
        int length = Math.max(0, in.readUnsignedShort() - 2);
        inParts |= START_OF_PROGRESSIVE_FRAME.contains(marker);
        boolean read = marker == APP1 || marker == APP14 || startsFrame(marker);
        byte[] segment = read ? in.readNBytes(length) : new byte[0];
        in.skipNBytes(length - segment.length);
        if (startsFrame(marker) && segment.length > COMPONENTS) {
          components = segment[COMPONENTS];
        }
        if (marker == APP14 && segment.length > TRANSFORM && begins(segment, ADOBE)) {
          adobe = segment[TRANSFORM];
        }
        if (segment.length > EXIF.length && begins(segment, EXIF)) {
          orientation = ExifOrientation.of(ByteBuffer.wrap(segment).position(EXIF.length).slice());
        }
      }
      in.skipNBytes(2);
      inParts |= in.readUnsignedByte() < components;
    } catch (EOFException cutOff) {
      // What was said until there counts.
    }
    return new JpegHeader(orientation, inParts, components == 4, adobe);
  }

  private static boolean begins(byte[] segment, byte[] with) {
    return Arrays.equals(segment, 0, with.length, with, 0, with.length);
  }

  private static boolean startsFrame(int marker) {
    return (marker & 0xF0) == 0xC0 && !NO_FRAMES.contains(marker);
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
}
