package io.crewcall.search.index;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Adds {@code Link: <...>; rel="next"} (RFC 8288) to a page that is more than items and a cursor.
 */
public final class NextLink {
  private NextLink() {}

  public static <T> ResponseEntity<T> ok(
      T page, @Nullable String nextCursor, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (nextCursor != null) {
      String next =
          UriComponentsBuilder.fromPath(request.getRequestURI())
              .query(request.getQueryString())
              .replaceQueryParam("cursor", nextCursor)
              .build(true)
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(page);
  }
}
