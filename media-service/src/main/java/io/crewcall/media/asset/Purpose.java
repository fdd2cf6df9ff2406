package io.crewcall.media.asset;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What an upload is for; decides the accepted types and the greatest size. */
enum Purpose {
  AVATAR(Types.IMAGES, 10L << 20),
  LOGO(Types.IMAGES, 10L << 20),
  PORTFOLIO(Types.IMAGES_AND_VIDEOS, 500L << 20),
  REEL(Types.IMAGES_AND_VIDEOS, 500L << 20),
  DELIVERY(Types.IMAGES_AND_VIDEOS, 500L << 20);

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
      case PORTFOLIO, REEL -> isReel.getAsBoolean();
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
        Map.of(
            "image/jpg", "image/jpeg",
            "image/pjpeg", "image/jpeg",
            "image/x-png", "image/png",
            "video/x-m4v", "video/mp4",
            "video/x-quicktime", "video/quicktime");

    static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp");
    static final Set<String> IMAGES_AND_VIDEOS =
        Set.of(
            "image/jpeg", "image/png", "image/webp", "video/mp4", "video/quicktime", "video/webm");
  }
}
