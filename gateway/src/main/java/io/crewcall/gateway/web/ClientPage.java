package io.crewcall.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The one page of a client, as it is and compressed. */
final class ClientPage {

  private final byte[] plain;
  private final byte[] compressed;
  private final String tag;
  private final String policy;

  ClientPage(String file, List<String> storeOrigins) {
    this.policy = policy(storeOrigins);
    this.plain = read(file);
    this.compressed = read(file + ".gz");
    this.tag = DigestUtils.md5DigestAsHex(plain);
  }

  /**
   * Own scripts only, and no text that becomes one: see docs/adr/0057-web-clients.md. Pictures,
   * films and uploads come from the store and go there.
   */
  private static String policy(List<String> storeOrigins) {
    String own =
        String.join(" ", Stream.concat(Stream.of("'self'"), storeOrigins.stream()).toList());
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src " + own + " data: blob:",
        "media-src " + own + " blob:",
        "connect-src " + own,
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types crewcall");
  }

  private static byte[] read(String file) {
    try {
      return new ClassPathResource(file, ClientPage.class.getClassLoader()).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException("the web client was not built", missing);
    }
  }

  /**
   * Asked for anew each time, since it names the scripts of one version; mostly answered with 304.
   */
  ServerResponse answer(ServerRequest request) {
    boolean gzip = acceptsGzip(request);
    String etag = "\"" + tag + (gzip ? "-gzip" : "") + "\"";
    return request
        .checkNotModified(etag)
        .orElseGet(() -> {
          ServerResponse.BodyBuilder answer =
              ServerResponse.ok()
                  .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                  .cacheControl(CacheControl.noCache())
                  .eTag(etag)
                  .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING)
                  .header("Content-Security-Policy", policy)
                  .header("Referrer-Policy", "same-origin")
                  .header("Cross-Origin-Opener-Policy", "same-origin")
                  .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
          if (gzip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
          }
          return answer.body(gzip ? compressed : plain);
        });
  }

  private static boolean acceptsGzip(ServerRequest request) {
    return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
        .anyMatch(encodings -> encodings.contains("gzip"));
  }
}
