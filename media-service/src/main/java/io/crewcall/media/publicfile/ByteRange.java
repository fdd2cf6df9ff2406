package io.crewcall.media.publicfile;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpRange;

/**
 * A part of a file.
 *
 * @param length in bytes; none when there is no such part
 */
record ByteRange(long first, long length) {

  static ByteRange whole(long size) {
    return new ByteRange(0, size);
  }

  /** Several ranges at once, and what is no range, are answered with the whole file. */
  static ByteRange of(Optional<String> header, long size) {
    List<HttpRange> ranges;
    try {
      ranges = HttpRange.parseRanges(header.orElse(""));
    } catch (IllegalArgumentException nonsense) {
      return whole(size);
    }
    if (ranges.size() != 1) {
      return whole(size);
    }
    long first = ranges.getFirst().getRangeStart(size);
    long last = Math.min(ranges.getFirst().getRangeEnd(size), size - 1);
    return new ByteRange(first, Math.max(0, last - first + 1));
  }

  boolean empty() {
    return length == 0;
  }

  String header(long size) {
    return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
  }
}
