package io.crewcall.media.processing;

import io.crewcall.media.asset.Variant;
import io.crewcall.media.transcoding.TranscodedVideo.Size;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The playlist of a stream in several sizes (HLS, RFC 8216). What it leads to is named by address
 * relative to its own public one, so that the same text is good wherever the platform is.
 */
final class StreamPlaylist {
  private static final Pattern PART =
      Pattern.compile("#EXTINF:([0-9.]+),[^#]*#EXT-X-BYTERANGE:(\\d+)@");

  private final StringBuilder text =
      new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");

  /**
   * The playlist of one size.
   *
   * @param made with the name of the file in it
   */
  static String parts(String made, Variant file) {
    return made.replace(file.name(), relative(file));
  }

  /** The smallest first: with it players begin. */
  void add(Size size, Variant parts) {
    text.append(
        "#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d\n%s\n"
            .formatted(bitsASecond(size.playlist()), size.width(), size.height(), relative(parts)));
  }

  String text() {
    return text.toString();
  }

  private static String relative(Variant variant) {
    return "../" + Objects.requireNonNull(variant.checksum()) + "/" + variant.name();
  }

  /** Of the part that has most. */
  private static long bitsASecond(String playlist) {
    double most = 1;
    Matcher part = PART.matcher(playlist);
    while (part.find()) {
      double seconds = Math.max(0.04, Double.parseDouble(part.group(1)));
      most = Math.max(most, Long.parseLong(part.group(2)) * 8 / seconds);
    }
    return Math.round(most);
  }
}
