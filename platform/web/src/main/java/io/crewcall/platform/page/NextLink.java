package io.crewcall.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** {@code Link: <...>; rel="next"} (RFC 8288), which leads to the next page of a list. */
public final class NextLink {
  /** What clients send in a query as it is, and RFC 3986 wants encoded. */
  private static final Pattern RAW = Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]+");

  private NextLink() {}

  /** An answer with the link, for a page that is more than items and a cursor. */
  public static <T> ResponseEntity<T> ok(
      T page, @Nullable String nextCursor, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (nextCursor != null) {
      answer.header(HttpHeaders.LINK, of(request, nextCursor));
    }
    return answer.body(page);
  }

  /** To the address that was asked for, from a cursor on. */
  static String of(HttpServletRequest request, String nextCursor) {
    String query = request.getQueryString();
    String next =
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(query == null ? "" : RAW.matcher(query).replaceAll(NextLink::encoded))
            .replaceQueryParam("cursor", nextCursor)
            .build()
            .toUriString();
    return "<" + next + ">; rel=\"next\"";
  }

  private static String encoded(MatchResult raw) {
    return UriUtils.encode(raw.group(), StandardCharsets.UTF_8);
  }
}
