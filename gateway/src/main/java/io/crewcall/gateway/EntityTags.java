package io.crewcall.gateway;

import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Entity tags of answers that are compressed on their way out. A strong tag promises the same bytes
 * in each encoding, so the container leaves such answers as they are; a weak one promises the same
 * content. Clients send it back as they got it, and the services know their own tags only.
 */
final class EntityTags {
  private static final String WEAK = "W/";

  /** As {@code server.compression.min-response-size}. */
  private static final long WORTH_PACKING = 2048;

  private EntityTags() {}

  /** Weakens the tag of what the gateway is about to compress. */
  static void weaken(HttpHeaders request, HttpHeaders response) {
    String tag = response.getETag();
    long length = response.getContentLength();
    if (tag == null
        || tag.startsWith(WEAK)
        || response.containsHeader(HttpHeaders.CONTENT_ENCODING)
        || length >= 0 && length < WORTH_PACKING
        || request.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
            .noneMatch(encodings -> encodings.contains("gzip"))) {
      return;
    }
    response.setETag(WEAK + tag);
  }

  /** The tags of a request's conditions as the service has given them. */
  static void restore(HttpHeaders request) {
    for (String condition : List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)) {
      List<String> tags = request.get(condition);
      if (tags != null) {
        request.put(condition, tags.stream().map(tag -> tag.replace("W/\"", "\"")).toList());
      }
    }
  }
}
