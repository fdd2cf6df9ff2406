package io.crewcall.media.processing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells a file's type by its first bytes; names and declared types are not believed. */
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
    if (starts(head, 4, 'f', 't', 'y', 'p') && head.length >= 12) {
      String brand = new String(head, 8, 4, StandardCharsets.US_ASCII);
      return Optional.of(brand.equals("qt  ") ? "video/quicktime" : "video/mp4");
    }
    if (starts(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
      return Optional.of("video/webm");
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
