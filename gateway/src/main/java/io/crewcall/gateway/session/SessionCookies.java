package io.crewcall.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The gateway's own cookies. Where the platform is reached by TLS their names begin with {@code
 * __Host-}: browsers take such a cookie from this host alone, over TLS, for all of its paths, so
 * that no neighbouring host can set one.
 */
final class SessionCookies {
  private static final String SESSION = "crewcall";
  private static final String SIGN_IN = "crewcall-sign-in-";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String prefix;
  private final boolean secure;

  /**
   * @param issuer the platform's public address
   */
  SessionCookies(String issuer) {
    this.secure = issuer.startsWith("https:");
    this.prefix = secure ? "__Host-" : "";
  }

  /** What the browser holds; empty when nothing, nothing of ours, or two that contradict. */
  String session(HttpServletRequest request) {
    List<String> sent = values(request, prefix + SESSION);
    return sent.size() == 1 && ID.matcher(sent.getFirst()).matches() ? sent.getFirst() : "";
  }

  /** Where a sign-in that is under way is kept, by its own name. */
  @Nullable String signIn(HttpServletRequest request, String name) {
    List<String> sent = values(request, prefix + SIGN_IN + name);
    return sent.size() == 1 ? sent.getFirst() : null;
  }

  /** Names of sign-ins that are under way. */
  List<String> signIns(HttpServletRequest request) {
    return cookies(request)
        .map(Cookie::getName)
        .filter(name -> name.startsWith(prefix + SIGN_IN))
        .map(name -> name.substring((prefix + SIGN_IN).length()))
        .distinct()
        .toList();
  }

  private static List<String> values(HttpServletRequest request, String name) {
    return cookies(request)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .toList();
  }

  private static java.util.stream.Stream<Cookie> cookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? java.util.stream.Stream.empty() : Arrays.stream(cookies);
  }

  void setSession(HttpServletResponse response, String id, Duration lifetime) {
    set(response, prefix + SESSION, id, lifetime);
  }

  void dropSession(HttpServletResponse response) {
    set(response, prefix + SESSION, "", Duration.ZERO);
  }

  void setSignIn(HttpServletResponse response, String name, String content, Duration lifetime) {
    set(response, prefix + SIGN_IN + name, content, lifetime);
  }

  void dropSignIn(HttpServletResponse response, String name) {
    set(response, prefix + SIGN_IN + name, "", Duration.ZERO);
  }

  private void set(HttpServletResponse response, String name, String value, Duration lifetime) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .maxAge(lifetime)
            .build()
            .toString());
  }

  /** A {@code Cookie} header without the gateway's own; empty when nothing is left. */
  String others(String header) {
    return String.join(
        "; ", Arrays.stream(header.split(";")).map(String::strip).filter(this::foreign).toList());
  }

  private boolean foreign(String pair) {
    int equals = pair.indexOf('=');
    String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
    return !pair.isEmpty() && !name.equals(prefix + SESSION) && !name.startsWith(prefix + SIGN_IN);
  }
}
