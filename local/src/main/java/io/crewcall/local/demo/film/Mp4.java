package io.crewcall.local.demo.film;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** An MP4 file (ISO/IEC 14496-12 and -15) with one track of H.264, ready to be played at once. */
final class Mp4 {
  private static final int TIMESCALE = 1_000;
  private static final int[] UNITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

  private final int width;
  private final int height;
  private final int frameMillis;
  private final byte[] sequence;
  private final byte[] picture;
  private final List<byte[]> frames;

  /**
   * @param sequence the parameters of the sequence, {@code picture} those of pictures
   * @param frames one unit each, the first of which stands for itself
   */
  Mp4(
      int width,
      int height,
      int frameMillis,
      byte[] sequence,
      byte[] picture,
      List<byte[]> frames) {
    this.width = width;
    this.height = height;
    this.frameMillis = frameMillis;
    this.sequence = sequence;
    this.picture = picture;
    this.frames = frames;
  }

  byte[] bytes() {
    byte[] type = box("ftyp", text("isom"), ints(512), text("isomiso2avc1mp41"));
    int begin = type.length + movie(0).length + 8;
    ByteArrayOutputStream media = new ByteArrayOutputStream();
    for (byte[] frame : frames) {
      media.writeBytes(ints(frame.length));
      media.writeBytes(frame);
    }
    return joined(type, movie(begin), box("mdat", media.toByteArray()));
  }

  /**
   * @param begin where the first frame is in the file
   */
  private byte[] movie(int begin) {
    int duration = frames.size() * frameMillis;
    byte[] movieHeader =
        box(
            "mvhd",
            ints(0, 0, 0, TIMESCALE, duration, 0x10000),
            shorts(0x100, 0, 0, 0, 0, 0),
            ints(UNITY),
            new byte[24],
            ints(2));
    byte[] trackHeader =
        box(
            "tkhd",
            ints(3, 0, 0, 1, 0, duration, 0, 0),
            shorts(0, 0, 0, 0),
            ints(UNITY),
            ints(width << 16, height << 16));
    byte[] mediaHeader =
        box("mdhd", ints(0, 0, 0, TIMESCALE, duration), shorts(0x55C4, 0)); // "und"
    byte[] handler =
        box("hdlr", ints(0, 0), text("vide"), ints(0, 0, 0), text("VideoHandler"), new byte[1]);
    byte[] information =
        box(
            "minf",
            box("vmhd", ints(1), shorts(0, 0, 0, 0)),
            box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))),
            samples(begin));
    return box(
        "moov",
        movieHeader,
        box("trak", trackHeader, box("mdia", mediaHeader, handler, information)));
  }

  private byte[] samples(int begin) {
    int count = frames.size();
    int[] sizes = frames.stream().mapToInt(frame -> frame.length + 4).toArray();
    return box(
        "stbl",
        box("stsd", ints(0, 1), box("avc1", entry())),
        box("stts", ints(0, 1, count, frameMillis)),
        box("stss", ints(0, 1, 1)),
        box("stsc", ints(0, 1, 1, count, 1)),
        box("stsz", ints(0, 0, count), ints(sizes)),
        box("stco", ints(0, 1, begin)));
  }

  private byte[] entry() {
    byte[] name = new byte[32];
    byte[] configuration =
        box(
            "avcC",
            new byte[] {1, sequence[1], sequence[2], sequence[3], (byte) 0xFF, (byte) 0xE1},
            shorts(sequence.length),
            sequence,
            new byte[] {1},
            shorts(picture.length),
            picture);
    return joined(
        new byte[6],
        shorts(1),
        new byte[16],
        shorts(width, height),
        ints(0x480000, 0x480000, 0),
        shorts(1),
        name,
        shorts(24, 0xFFFF),
        configuration);
  }

  private static byte[] box(String type, byte[]... contents) {
    byte[] content = joined(contents);
    return joined(ints(content.length + 8), text(type), content);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] ints(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  private static byte[] shorts(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      buffer.putShort((short) value);
    }
    return buffer.array();
  }

  private static byte[] text(String text) {
    return text.getBytes(US_ASCII);
  }
}
