package io.crewcall.gateway.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after signing in: a page of this platform and nowhere else. */
final class ReturnTo {
  static final String START = "/";

  private static final int LONGEST = 1_000;
  private static final int DECODINGS = 3;
  // Printable ASCII without the characters that browsers read as others or that end a header.
  private static final Pattern WRITTEN = Pattern.compile("/[!-~&&[^\\\\\"<>^`{|}]]*");

  private ReturnTo() {}

  /** The path with its query, or the start page when what was asked for is no local path. */
  static String of(@Nullable String asked) {
    if (asked == null || asked.length() > LONGEST || !WRITTEN.matcher(asked).matches()) {
      return START;
    }
    String path = asked.split("[?#]", 2)[0];
    for (int i = 0; i < DECODINGS; i++) {
      if (!isLocal(path)) {
        return START;
      }
      String decoded = decoded(path);
      if (decoded == null || decoded.equals(path)) {
        return decoded == null ? START : asked;
      }
      path = decoded;
    }
    return START;
  }

  private static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.contains("//")
        && path.indexOf('\\') < 0
        && path.chars().noneMatch(Character::isISOControl)
        // These begin or end a session by themselves.
        && !path.startsWith("/bff/")
        && !path.startsWith("/oauth2/");
  }

  private static @Nullable String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
