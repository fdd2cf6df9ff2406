package io.crewcall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that follows one request through logs, errors and other services. */
public final class RequestIds {
  /** Taken from the client when well formed, and always echoed. */
  public static final String HEADER = "X-Request-Id";

  /** Key of the id in the logging context. */
  public static final String MDC_KEY = "requestId";

  /** Key of the W3C trace context in the logging context. */
  public static final String TRACE_MDC_KEY = "traceparent";

  static final String ATTRIBUTE = RequestIds.class.getName();
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The id of this request; empty only for requests that never passed the filter. */
  public static String of(HttpServletRequest request) {
    Object id = request.getAttribute(ATTRIBUTE);
    return id instanceof String known ? known : "";
  }

  /** Gives an id to a request that was refused before it came to the filter. */
  public static void giveIfMissing(HttpServletRequest request, HttpServletResponse response) {
    if (of(request).isEmpty()) {
      String id = UUID.randomUUID().toString();
      request.setAttribute(ATTRIBUTE, id);
      response.setHeader(HEADER, id);
    }
  }

  static boolean wellFormed(@Nullable String id) {
    return id != null && WELL_FORMED.matcher(id).matches();
  }
}
