package io.crewcall.search.index;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Adds {@code Link: <...>; rel="next"} (RFC 8288) to a page that is more than items and a cursor.
 */
public final class NextLink {
  private NextLink() {}

  public static <T> ResponseEntity<T> ok(
      T page, @Nullable String nextCursor, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (nextCursor != null) {
      answer.header(HttpHeaders.LINK, io.crewcall.platform.page.NextLink.of(request, nextCursor));
    }
    return answer.body(page);
  }
}
