package io.crewcall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A browser's request as services see it: without the gateway's cookies, with a bearer token. */
final class RelayedRequest extends HttpServletRequestWrapper {
  private final SessionCookies cookies;
  private final @Nullable String authorization;

  private RelayedRequest(
      HttpServletRequest request, SessionCookies cookies, @Nullable String authorization) {
    super(request);
    this.cookies = cookies;
    this.authorization = authorization;
  }

  /** With whatever authorization the request brought itself. */
  static RelayedRequest withoutSession(HttpServletRequest request, SessionCookies cookies) {
    return new RelayedRequest(request, cookies, null);
  }

  static RelayedRequest withToken(
      HttpServletRequest request, SessionCookies cookies, String accessToken) {
    return new RelayedRequest(request, cookies, "Bearer " + accessToken);
  }

  @Override
  public @Nullable String getHeader(String name) {
    Enumeration<String> values = getHeaders(name);
    return values.hasMoreElements() ? values.nextElement() : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (authorization != null && name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
      return Collections.enumeration(List.of(authorization));
    }
    if (name.equalsIgnoreCase(CsrfRule.HEADER)) {
      return Collections.emptyEnumeration();
    }
    if (name.equalsIgnoreCase(HttpHeaders.COOKIE)) {
      return Collections.enumeration(
          Collections.list(super.getHeaders(name)).stream()
              .map(cookies::others)
              .filter(others -> !others.isEmpty())
              .toList());
    }
    return super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
    names.removeIf(name -> !getHeaders(name).hasMoreElements());
    if (authorization != null) {
      names.removeIf(HttpHeaders.AUTHORIZATION::equalsIgnoreCase);
      names.add(HttpHeaders.AUTHORIZATION);
    }
    return Collections.enumeration(names);
  }
}
