package io.crewcall.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which requests are answered with a page or a file of the web clients. */
public final class ClientAddresses {
  static final String ASSETS = "/assets/";

  /** Besides the assets: what keeps its name from one version to the next. */
  static final Set<String> FILES =
      Set.of("/icon.svg", "/app/icon-maskable.svg", "/app/manifest.json", "/app-worker.js");

  private static final Pattern ROOTS = Pattern.compile("/|/app/?");

  /** What belongs to services or to the gateway itself, whether there is something or not. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "/(api|bff|oauth2|login|logout|\\.well-known|actuator|internal|docs|swagger-ui|v3|openapi\\.json|assets|error)(/.*)?");

  private static final Pattern FILE_NAME = Pattern.compile(".*/[^/]*\\.[^/]*");

  private ClientAddresses() {}

  /** Costs no service anything, so that nobody counts it. */
  public static boolean owns(HttpServletRequest request) {
    String path = request.getRequestURI();
    return isRead(request.getMethod())
        && (path.startsWith(ASSETS)
            || FILES.contains(path)
            || isPage(path, request.getHeader(HttpHeaders.ACCEPT)));
  }

  /**
   * Programs that ask for anything get a page at the two roots alone, and problem documents
   * elsewhere.
   */
  static boolean isPage(String path, @Nullable String accept) {
    if (ROOTS.matcher(path).matches()) {
      return true;
    }
    return accept != null
        && accept.contains("text/html")
        && !RESERVED.matcher(path).matches()
        && !FILE_NAME.matcher(path).matches();
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
