package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Header hygiene: what a client says about who and where it is does not pass. */
final class ClientHeaders {
  private ClientHeaders() {}

  /** A copy without identity and forwarding headers, and with the gateway's own. */
  static HttpHeaders replace(
      HttpHeaders sent, HttpServletRequest request, ClientAddress addresses) {
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(sent);
    // What the client declares to be meant for this connection only ends here.
    for (String names : sent.getOrEmpty(HttpHeaders.CONNECTION)) {
      for (String name : names.split(",")) {
        headers.remove(name.strip());
      }
    }
    List<String> dropped = headers.headerNames().stream().filter(ClientHeaders::claimed).toList();
    dropped.forEach(headers::remove);
    EntityTags.restore(headers);
    headers.set(RequestIds.HEADER, RequestIds.of(request));
    headers.set("X-Forwarded-For", addresses.of(request));
    headers.set("X-Forwarded-Proto", addresses.scheme(request));
    String host = request.getHeader(HttpHeaders.HOST);
    if (host != null) {
      headers.set("X-Forwarded-Host", host);
    }
    return headers;
  }

  private static boolean claimed(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-user-")
        || name.equals("forwarded")
        || name.startsWith("x-forwarded-")
        || name.equals("x-real-ip");
  }
}
