package io.crewcall.auth.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the library does not look at. A request for a code may come as a form (OpenID Connect Core
 * 3.1.2.1): it goes on as a link, which brings the browser's cookie along from wherever it came. A
 * request for tokens names a grant that there is (RFC 6749 section 5.2), and no request a parameter
 * twice (section 3.2), before anybody asks who the client is.
 */
final class ProtocolRequestFilter extends OncePerRequestFilter {
  static final String AUTHORIZE = "/oauth2/authorize";
  static final String TOKEN = "/oauth2/token";

  /** Where clients, and no browsers, ask. */
  static final Set<String> OF_CLIENTS = Set.of(TOKEN, "/oauth2/revoke", "/oauth2/introspect");

  private static final Set<String> GRANTS =
      Set.of("authorization_code", "refresh_token", "client_credentials");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean form = request.getMethod().equals("POST");
    if (form
        && request.getRequestURI().equals(AUTHORIZE)
        && request.getParameter("response_type") != null) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, AUTHORIZE + "?" + query(request));
      return;
    }
    String error = form ? error(request) : "";
    if (error.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response
        .getOutputStream()
        .write("{\"error\":\"%s\"}".formatted(error).getBytes(StandardCharsets.UTF_8));
  }

  private static String query(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .flatMap(field ->
            Arrays.stream(field.getValue())
                .map(value -> encode(field.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String error(HttpServletRequest request) {
    if (!OF_CLIENTS.contains(request.getRequestURI())) {
      return "";
    }
    // RFC 6749 section 3.2. The library hands several values on as a list, and casts it to one.
    if (request.getParameterMap().entrySet().stream()
        .anyMatch(field -> field.getValue().length > 1 && !"resource".equals(field.getKey()))) {
      return "invalid_request";
    }
    return request.getRequestURI().equals(TOKEN) ? wrongGrant(request) : "";
  }

  private static String wrongGrant(HttpServletRequest request) {
    String[] grants = request.getParameterValues("grant_type");
    if (grants == null || grants.length != 1 || grants[0].isEmpty()) {
      return "invalid_request";
    }
    return GRANTS.contains(grants[0]) ? "" : "unsupported_grant_type";
  }
}
