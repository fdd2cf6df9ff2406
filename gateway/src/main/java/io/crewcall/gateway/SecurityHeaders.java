package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What tells browsers to be careful, on every answer where the service did not say something of its
 * own. That private answers are not stored is Spring Security's default.
 */
final class SecurityHeaders implements HeaderWriter {
  private static final String NO_FRAMES = "frame-ancestors 'none'";

  private final ClientAddress addresses;

  SecurityHeaders(ClientAddress addresses) {
    this.addresses = addresses;
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    // Pages bring their own scripts and styles; nothing else is meant to be shown.
    boolean data = typeOf(response).contains("json");
    unlessSaid(
        response, "Content-Security-Policy", data ? "default-src 'none'; " + NO_FRAMES : NO_FRAMES);
    unlessSaid(response, "X-Content-Type-Options", "nosniff");
    unlessSaid(response, "X-Frame-Options", "DENY");
    unlessSaid(response, "Referrer-Policy", "no-referrer");
    unlessSaid(response, "Cross-Origin-Resource-Policy", "same-origin");
    if (addresses.scheme(request).equals("https")) {
      unlessSaid(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private static String typeOf(HttpServletResponse response) {
    String type = response.getContentType();
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  private static void unlessSaid(HttpServletResponse response, String name, String value) {
    if (!response.containsHeader(name)) {
      response.setHeader(name, value);
    }
  }
}
