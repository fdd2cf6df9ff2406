package io.crewcall.influencer.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values of a platform's answers, which are not to be trusted. */
final class Json {
  /** More than anything on any platform ever counted. */
  private static final long MOST = 1_000_000_000_000L;

  private Json() {}

  /** A text with something in it, no longer than given. */
  static Optional<String> text(JsonNode node, String member, int longest) {
    JsonNode value = node.path(member);
    return value.isString() && !value.asString().isBlank() && value.asString().length() <= longest
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  /** A count as a number or, as YouTube writes them, as a text of digits. */
  static Optional<Long> count(JsonNode node, String member) {
    JsonNode value = node.path(member);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Optional.of(value.asLong()).filter(Json::sensible);
    }
    return value.isString() && value.asString().matches("\\d{1,15}")
        ? Optional.of(Long.valueOf(value.asString())).filter(Json::sensible)
        : Optional.empty();
  }

  /** A count that may be missing, which is not 0. */
  static @Nullable Long countOrNull(JsonNode node, String member) {
    return count(node, member).orElse(null);
  }

  private static boolean sensible(long count) {
    return count >= 0 && count <= MOST;
  }
}
