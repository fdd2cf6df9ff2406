package io.crewcall.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files to upload, made up; good ones and bad ones. */
public final class Pictures {
  /** What the EXIF data of {@link #withExif} says in plain text. */
  public static final String SECRET = "at home, second floor";

  private Pictures() {}

  /** Red on the left, blue on the right. */
  public static byte[] encoded(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width - width / 2, height);
    canvas.dispose();
    return encoded(format, image);
  }

  public static byte[] encoded(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG with an orientation, a description and a GPS position. */
  public static byte[] withExif(int width, int height, int orientation) {
    byte[] description = (SECRET + "\0").getBytes(US_ASCII);
    int entries = 8 + 2;
    int afterDirectory = entries + 3 * 12 + 4;
    int gps = afterDirectory + description.length + description.length % 2;
    ByteBuffer tiff = ByteBuffer.allocate(gps + 2 + 2 * 12 + 4 + 24);
    tiff.order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010E, 2, description.length, afterDirectory);
    entry(tiff, 0x0112, 3, 1, orientation);
    entry(tiff, 0x8825, 4, 1, gps);
    tiff.putInt(0).put(description);
    tiff.position(gps);
    tiff.putShort((short) 2);
    entry(tiff, 0x0001, 2, 2, 'N');
    entry(tiff, 0x0002, 5, 3, gps + 2 + 2 * 12 + 4);
    tiff.putInt(0);
    tiff.putInt(19).putInt(1).putInt(4).putInt(1).putInt(34).putInt(1);
    byte[] jpeg = encoded("jpg", width, height);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    int length = 2 + 6 + tiff.capacity();
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
    out.writeBytes("Exif\0\0".getBytes(US_ASCII));
    out.writeBytes(tiff.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A black PNG of one bit a pixel whose head says more than there is. */
  public static byte[] bomb(int width, int height) {
    return bomb(width, height, 100);
  }

  /** A black PNG of one bit a pixel: small to send, as large as one likes when decoded. */
  public static byte[] wholeBomb(int width, int height) {
    return bomb(width, height, height);
  }

  private static byte[] bomb(int width, int height, int rows) {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
      byte[] row = new byte[1 + Math.ceilDiv(width, 8)];
      for (int i = 0; i < Math.min(height, rows); i++) {
        deflated.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", pixels.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(US_ASCII));
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(type.getBytes(US_ASCII));
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** A progressive JPEG that says it is larger than it is. */
  public static byte[] progressive(int width, int height) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam progressively = writer.getDefaultWriteParam();
      progressively.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(target);
      writer.write(null, new IIOImage(image, null, null), progressively);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] jpeg = out.toByteArray();
    for (int i = 0; i < jpeg.length - 9; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC2) {
        ByteBuffer.wrap(jpeg, i + 5, 4).putShort((short) height).putShort((short) width);
        return jpeg;
      }
    }
    throw new AssertionError("not progressive");
  }

  /**
   * A JPEG whose first scan holds one component of three, and which says it is larger than it is.
   */
  public static byte[] oneComponentAtATime(int width, int height) {
    byte[] jpeg = encoded("jpg", 64, 48);
    for (int i = 0; i < jpeg.length - 9; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpeg, i + 5, 4).putShort((short) height).putShort((short) width);
      }
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
        byte[] one = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        int rest = i + 2 + ByteBuffer.wrap(jpeg, i + 2, 2).getShort();
        ByteBuffer changed = ByteBuffer.allocate(i + one.length + jpeg.length - rest);
        return changed.put(jpeg, 0, i).put(one).put(jpeg, rest, jpeg.length - rest).array();
      }
    }
    throw new AssertionError("no scan");
  }

  /** A lossless WebP of one pixel. */
  public static byte[] webp() {
    return Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");
  }

  /** An MP4 of this size: a movie with a track of pictures, and bytes for them. */
  public static byte[] video(int size) {
    byte[] head = concat(box("ftyp", "isom\0\0\2\0isom".getBytes(US_ASCII)), movie("vide"));
    byte[] media = new byte[size - head.length - 8];
    for (int i = 0; i < media.length; i++) {
      media[i] = (byte) (i * 31);
    }
    return concat(head, box("mdat", media));
  }

  /** The movie of an MP4 with one track, {@code vide} or {@code soun}, and boxes beside it. */
  public static byte[] movie(String handler, byte[]... beside) {
    byte[] media = box("mdia", box("hdlr", new byte[8], handler.getBytes(US_ASCII), new byte[13]));
    return box("moov", box("mvhd", new byte[100]), box("trak", media), concat(beside));
  }

  /** A box of an MP4. */
  public static byte[] box(String type, byte[]... content) {
    byte[] all = concat(content);
    return ByteBuffer.allocate(8 + all.length)
        .putInt(8 + all.length)
        .put(type.getBytes(ISO_8859_1))
        .put(all)
        .array();
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A file of the corpus in {@code src/test/resources}. */
  public static byte[] corpus(String name) {
    try (InputStream in = Pictures.class.getResourceAsStream("/corpus/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static BufferedImage decode(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
