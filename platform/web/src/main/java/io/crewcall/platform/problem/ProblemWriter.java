package io.crewcall.platform.problem;

import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders problem documents, for filters and handlers outside of Spring MVC as well as for its
 * advice.
 */
public final class ProblemWriter {
  private static final List<String> OF_CONTENT =
      List.of(
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED,
          HttpHeaders.LOCATION,
          HttpHeaders.CONTENT_DISPOSITION);

  private final JsonMapper json;

  public ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** The document for this request. */
  public ProblemDetail detail(HttpServletRequest request, Problem problem) {
    // Where the container has forwarded an error, the address that was asked for.
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return problem.toDetail(
        asked instanceof String original ? original : request.getRequestURI(),
        RequestIds.of(request));
  }

  /** Writes the document as the whole response, unless the response has already gone out. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = json.writeValueAsBytes(detail(request, problem));
    response.resetBuffer();
    forgetContent(response);
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status().value() == 503) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** What was said of content that is not sent: a cache must not keep a refusal under its tag. */
  static void forgetContent(HttpServletResponse response) {
    OF_CONTENT.forEach(name -> response.setHeader(name, null));
  }

  /** The request's path as a URI, whatever a client has put into it. */
  static @Nullable URI instanceUri(@Nullable String path) {
    if (path == null) {
      return null;
    }
    try {
      return URI.create(path);
    } catch (IllegalArgumentException unparsable) {
      return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8));
    }
  }
}
