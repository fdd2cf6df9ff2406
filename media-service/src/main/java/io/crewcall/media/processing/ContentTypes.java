package io.crewcall.media.processing;

import java.util.Optional;

/** Tells an image's type by its first bytes; names and declared types are not believed. */
final class ContentTypes {
  /** How many bytes are enough to tell. */
  static final int HEAD = 64;

  private ContentTypes() {}

  static Optional<String> of(byte[] head) {
    if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("image/jpeg");
    }
    if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of("image/png");
    }
    if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of("image/webp");
    }
    return Optional.empty();
  }

  /** What the names of such files end with. */
  static String extension(String type) {
    return switch (type) {
      case "image/jpeg" -> "jpg";
      case "video/quicktime" -> "mov";
      default -> type.substring(type.indexOf('/') + 1);
    };
  }

  private static boolean starts(byte[] head, int offset, int... expected) {
    if (head.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[offset + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
