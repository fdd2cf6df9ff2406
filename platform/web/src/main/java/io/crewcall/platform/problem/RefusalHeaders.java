package io.crewcall.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What browsers are told on answers of the container, which no filter has seen. */
final class RefusalHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  private RefusalHeaders() {}

  static void add(HttpServletResponse response) {
    ALL.forEach((name, value) -> {
      if (!response.containsHeader(name)) {
        response.setHeader(name, value);
      }
    });
  }
}
