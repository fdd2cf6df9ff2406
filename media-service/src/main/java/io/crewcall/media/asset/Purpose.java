package io.crewcall.media.asset;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an upload is for ({@code SAMPLE}: of a voice or of music); decides the accepted types and
 * the greatest size.
 */
enum Purpose {
  AVATAR(Types.IMAGES, 10L << 20),
  LOGO(Types.IMAGES, 10L << 20),
  PORTFOLIO(Types.IMAGES_AND_VIDEOS, 500L << 20),
  REEL(Types.IMAGES_AND_VIDEOS, 500L << 20),
  DELIVERY(Types.ALL, 500L << 20),
  SAMPLE(Types.SOUND, 100L << 20);

  private final Set<String> contentTypes;
  private final long maxSize;

  Purpose(Set<String> contentTypes, long maxSize) {
    this.contentTypes = contentTypes;
    this.maxSize = maxSize;
  }

  /** Whether it takes files of this type, as {@link #contentType} gives it. */
  boolean accepts(String contentType) {
    return contentTypes.contains(contentType);
  }

  /** The one name of a type that browsers and cameras spell in several ways. */
  static String contentType(String spelled) {
    String plain = spelled.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Types.SPELLINGS.getOrDefault(plain, plain);
  }

  /**
   * Whether everybody may see such a file: avatars and logos for being that, work when a profile
   * shows it, and deliveries never.
   *
   * @param isReel whether a profile that is shown has it as a reel
   */
  boolean shows(BooleanSupplier isReel) {
    return switch (this) {
      case AVATAR, LOGO -> true;
      case PORTFOLIO, REEL, SAMPLE -> isReel.getAsBoolean();
      case DELIVERY -> false;
    };
  }

  Set<String> contentTypes() {
    return contentTypes;
  }

  /**
   * How large a file of this type may be.
   *
   * @return in bytes
   */
  long maxSize(String contentType) {
    return contentType.startsWith("image/") ? Math.min(maxSize, Types.LARGEST_IMAGE) : maxSize;
  }

  private static final class Types {
    /** Images are decoded here, so that their size is time and memory of ours. */
    static final long LARGEST_IMAGE = 50L << 20;

    static final Map<String, String> SPELLINGS =
        Map.ofEntries(
            Map.entry("image/jpg", "image/jpeg"),
            Map.entry("image/pjpeg", "image/jpeg"),
            Map.entry("image/x-png", "image/png"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("video/x-quicktime", "video/quicktime"),
            Map.entry("audio/mp3", "audio/mpeg"),
            Map.entry("audio/m4a", "audio/mp4"),
            Map.entry("audio/x-m4a", "audio/mp4"),
            Map.entry("audio/wave", "audio/wav"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/x-flac", "audio/flac"));

    static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp");
    static final Set<String> IMAGES_AND_VIDEOS =
        Set.of(
            "image/jpeg", "image/png", "image/webp", "video/mp4", "video/quicktime", "video/webm");
    static final Set<String> SOUND =
        Set.of("audio/mpeg", "audio/mp4", "audio/aac", "audio/wav", "audio/flac", "audio/ogg");
    static final Set<String> ALL =
        Stream.of(IMAGES_AND_VIDEOS, SOUND).flatMap(Set::stream).collect(Collectors.toSet());
  }
}
