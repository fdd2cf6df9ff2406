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

  /** Whether a file of sound of this type may begin so. */
  static boolean mayBeSound(byte[] head, String type) {
    return switch (type) {
      case "audio/mpeg" -> starts(head, 0, 'I', 'D', '3') || synchronised(head, 0xE0, 0xE0);
      case "audio/aac" -> synchronised(head, 0xF6, 0xF0);
      case "audio/mp4" -> starts(head, 4, 'f', 't', 'y', 'p');
      case "audio/wav" ->
          starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'A', 'V', 'E');
      case "audio/flac" -> starts(head, 0, 'f', 'L', 'a', 'C');
      case "audio/ogg" -> starts(head, 0, 'O', 'g', 'g', 'S');
      default -> false;
    };
  }

  /** How each frame of MPEG sound begins. */
  private static boolean synchronised(byte[] head, int mask, int bits) {
    return head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & mask) == bits;
  }

  /** What the names of such files end with. */
  static String extension(String type) {
    return switch (type) {
      case "image/jpeg" -> "jpg";
      case "audio/mpeg" -> "mp3";
      case "audio/mp4" -> "m4a";
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
