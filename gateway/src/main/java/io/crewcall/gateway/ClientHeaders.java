package io.crewcall.gateway;

import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Header hygiene: what a client says about who and where it is does not pass. */
final class ClientHeaders {
  private ClientHeaders() {}

  /** Drops identity and forwarding headers and sets the gateway's own. */
  static ServerRequest replace(ServerRequest request) {
    HttpServletRequest servlet = request.servletRequest();
    return ServerRequest.from(request)
        .headers(headers -> {
          List<String> dropped =
              headers.headerNames().stream().filter(ClientHeaders::claimed).toList();
          dropped.forEach(headers::remove);
          headers.set(RequestIds.HEADER, RequestIds.of(servlet));
          headers.set("X-Forwarded-For", servlet.getRemoteAddr());
          headers.set("X-Forwarded-Proto", servlet.getScheme());
          String host = servlet.getHeader(HttpHeaders.HOST);
          if (host != null) {
            headers.set("X-Forwarded-Host", host);
          }
        })
        .build();
  }

  private static boolean claimed(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-user-")
        || name.equals("forwarded")
        || name.startsWith("x-forwarded-")
        || name.equals("x-real-ip");
  }

  /** The gateway has set the request id already; the service's copy would double it. */
  static ServerResponse withoutRequestId(ServerResponse response) {
    // An answer of the gateway's own has none, and its headers are read-only.
    if (response.headers().containsHeader(RequestIds.HEADER)) {
      response.headers().remove(RequestIds.HEADER);
    }
    return response;
  }
}
