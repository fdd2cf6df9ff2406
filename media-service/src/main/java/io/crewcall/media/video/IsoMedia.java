package io.crewcall.media.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.crewcall.media.video.VideoFile.Erasure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * MP4 and QuickTime files (ISO/IEC 14496-12): boxes in boxes. A video has a movie with a track of
 * pictures; a still in HEIC or AVIF has no movie, and sound no such track.
 */
final class IsoMedia {
  /** What a box begins with when its content is nobody's business: it is passed over by players. */
  private static final byte[] FREE = "free".getBytes(ISO_8859_1);

  /** Titles, places, names of devices, and rests of what was cut out. */
  private static final Set<String> PRIVATE = Set.of("udta", "meta", "uuid", "free", "skip");

  private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "moof", "traf");

  /** Boxes that begin with a version and the times of creation and change. */
  private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");

  private static final Set<String> SHOWN =
      Set.of("vide", "soun", "sbtl", "text", "subt", "clcp", "tmcd");
  private static final int MOST_BOXES = 20_000;

  private final ContainerReader file;
  private final List<Erasure> erasures = new ArrayList<>();
  private int boxes;
  private boolean movie;
  private boolean media;
  private boolean pictures;

  IsoMedia(ContainerReader file) {
    this.file = file;
  }

  /** A box's place, its content without the head, and its name. */
  private record Box(long start, long content, long end, String type) {}

  VideoFile read() throws IOException, UnusableVideoException {
    if (file.size() < 16 || !text(4).equals("ftyp")) {
      throw UnusableVideoException.noVideo();
    }
    String brand = text(8);
    children(0, file.size());
    if (!movie || !pictures) {
      throw UnusableVideoException.noVideo();
    }
    if (!media) {
      throw UnusableVideoException.broken();
    }
    return new VideoFile(brand.equals("qt  ") ? "video/quicktime" : "video/mp4", erasures);
  }

  private void children(long from, long to) throws IOException, UnusableVideoException {
    for (long at = from; at < to; ) {
      // QuickTime ends some lists with four zero bytes.
      if (to - at == 4 && file.unsignedInt(at) == 0) {
        return;
      }
      Box box = box(at, to);
      visit(box);
      at = box.end();
    }
  }

  private Box box(long at, long to) throws IOException, UnusableVideoException {
    if (++boxes > MOST_BOXES || to - at < 8) {
      throw UnusableVideoException.broken();
    }
    long size = file.unsignedInt(at);
    long head = 8;
    if (size == 1) {
      size = file.signedLong(at + 8);
      head = 16;
    } else if (size == 0) {
      size = to - at;
    }
    if (size < head || size > to - at) {
      throw UnusableVideoException.broken();
    }
    return new Box(at, at + head, at + size, text(at + 4));
  }

  private void visit(Box box) throws IOException, UnusableVideoException {
    String type = box.type();
    movie |= type.equals("moov");
    media |= type.equals("mdat");
    if (PRIVATE.contains(type)) {
      erasures.add(new Erasure(box.content(), box.end() - box.content()));
      erasures.add(new Erasure(box.start() + 4, FREE.length, FREE));
    } else if (type.equals("trak")) {
      String handler = handler(box.content(), box.end());
      pictures |= handler.equals("vide");
      if (SHOWN.contains(handler)) {
        children(box.content(), box.end());
      } else {
        // Positions by the second, faces, what the device felt: a track of data.
        erasures.add(new Erasure(box.content(), box.end() - box.content()));
        erasures.add(new Erasure(box.start() + 4, FREE.length, FREE));
      }
    } else if (PARENTS.contains(type)) {
      children(box.content(), box.end());
    } else if (DATED.contains(type) && box.end() - box.content() >= 20) {
      boolean wide = file.unsignedByte(box.content()) == 1;
      erasures.add(new Erasure(box.content() + 4, wide ? 16 : 8));
    }
  }

  /** What a track holds, {@code vide} for pictures. */
  private String handler(long from, long to) throws IOException, UnusableVideoException {
    for (long at = from; at < to; ) {
      Box box = box(at, to);
      if (box.type().equals("mdia")) {
        return handler(box.content(), box.end());
      }
      if (box.type().equals("hdlr") && box.end() - box.content() >= 12) {
        return text(box.content() + 8);
      }
      at = box.end();
    }
    return "";
  }

  private String text(long position) throws IOException, UnusableVideoException {
    return new String(file.bytes(position, 4), ISO_8859_1);
  }
}
