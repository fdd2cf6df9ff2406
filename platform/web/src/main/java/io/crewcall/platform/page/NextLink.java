package io.crewcall.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The value of {@code Link} (RFC 8288) that leads to the next page of a list. */
public final class NextLink {
  /** What clients send in a query as it is, and RFC 3986 wants encoded. */
  private static final Pattern RAW = Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]+");

  private NextLink() {}

  /** To the address that was asked for, from a cursor on. */
  public static String of(HttpServletRequest request, String nextCursor) {
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
