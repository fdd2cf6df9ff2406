package io.crewcall.media.video;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.crewcall.media.video.VideoFile.Erasure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WebM files (RFC 9559 over RFC 8794): elements in elements. Other Matroska files are no WebM. */
final class Matroska {
  static final long EBML = 0x1A45DFA3L;

  private static final long DOC_TYPE = 0x4282;
  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long TRACK_TYPE = 0x83;
  private static final int PICTURES = 1;
  private static final int MOST_ELEMENTS = 200_000;
  private static final long UNKNOWN = -1;

  /** Segment, Info, Tracks and TrackEntry. */
  private static final Set<Long> PARENTS = Set.of(SEGMENT, 0x1549A966L, 0x1654AE6BL, 0xAEL);

  /** Tags, Attachments, Title, DateUTC, SegmentFilename, the names of tracks, and Void. */
  private static final Set<Long> PRIVATE =
      Set.of(0x1254C367L, 0x1941A469L, 0x7BA9L, 0x4461L, 0x7384L, 0x536EL, 0xECL);

  private final ContainerReader file;
  private final List<Erasure> erasures = new ArrayList<>();
  private int elements;
  private boolean pictures;
  private boolean clusters;

  Matroska(ContainerReader file) {
    this.file = file;
  }

  /** An element; {@code end} is where its parent ends when it does not say. */
  private record Element(long start, long id, long content, long end, boolean sized) {}

  VideoFile read() throws IOException, UnusableVideoException {
    Element head = element(0, file.size());
    if (!docType(head).equals("webm")) {
      throw UnusableVideoException.noVideo();
    }
    children(head.end(), file.size());
    if (!pictures) {
      throw UnusableVideoException.noVideo();
    }
    if (!clusters) {
      throw UnusableVideoException.broken();
    }
    return new VideoFile("video/webm", erasures);
  }

  private String docType(Element head) throws IOException, UnusableVideoException {
    for (long at = head.content(); at < head.end(); ) {
      Element element = element(at, head.end());
      if (element.id() == DOC_TYPE && element.end() - element.content() <= 16) {
        int length = (int) (element.end() - element.content());
        return new String(file.bytes(element.content(), length), US_ASCII).replace("\0", "");
      }
      at = element.end();
    }
    return "";
  }

  private void children(long from, long to) throws IOException, UnusableVideoException {
    for (long at = from; at < to; ) {
      Element element = element(at, to);
      clusters |= element.id() == CLUSTER;
      if (element.id() == TRACK_TYPE && element.end() > element.content()) {
        pictures |= file.unsignedByte(element.end() - 1) == PICTURES;
      }
      if (PRIVATE.contains(element.id())) {
        erasures.add(erasure(element));
      } else if (PARENTS.contains(element.id()) && element.sized()) {
        children(element.content(), element.end());
      }
      // What does not say how long it is goes on with its children, as a recording does.
      at = element.sized() ? element.end() : element.content();
    }
  }

  private Element element(long at, long to) throws IOException, UnusableVideoException {
    if (++elements > MOST_ELEMENTS) {
      throw UnusableVideoException.broken();
    }
    int idLength = length(at, 4);
    long id = number(at, idLength, false);
    int sizeLength = length(at + idLength, 8);
    long size = number(at + idLength, sizeLength, true);
    long content = at + idLength + sizeLength;
    boolean sized = size != UNKNOWN;
    if (content > to || sized && size > to - content) {
      throw UnusableVideoException.broken();
    }
    return new Element(at, id, content, sized ? content + size : to, sized);
  }

  private int length(long at, int most) throws IOException, UnusableVideoException {
    int length = Integer.numberOfLeadingZeros(file.unsignedByte(at)) - 24 + 1;
    if (length > most) {
      throw UnusableVideoException.broken();
    }
    return length;
  }

  /** A number of as many bytes as its first one says; all ones are {@link #UNKNOWN}. */
  private long number(long at, int length, boolean value)
      throws IOException, UnusableVideoException {
    byte[] bytes = file.bytes(at, length);
    long number = bytes[0] & 0xFF;
    long all = (1L << (8 - length)) - 1;
    if (value) {
      number &= all;
    }
    for (int i = 1; i < length; i++) {
      number = number << 8 | bytes[i] & 0xFF;
      all = all << 8 | 0xFF;
    }
    return value && number == all ? UNKNOWN : number;
  }

  /** The same place taken by a Void element, which players pass over. */
  private static Erasure erasure(Element element) {
    int total = Math.toIntExact(element.end() - element.start());
    int sizeLength = Math.min(8, Math.toIntExact(element.content() - element.start()) - 1);
    byte[] head = new byte[1 + sizeLength];
    head[0] = (byte) 0xEC;
    long size = total - head.length;
    for (int i = sizeLength; i > 0; i--) {
      head[i] = (byte) size;
      size >>= 8;
    }
    head[1] |= (byte) (0x80 >> (sizeLength - 1));
    return new Erasure(element.start(), total, head);
  }
}
