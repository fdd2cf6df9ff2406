package io.crewcall.platform.problem;

import io.crewcall.platform.web.RequestIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Renders what Tomcat refuses before any filter runs (a malformed request line, an illegal
 * character in the path) as a problem document instead of an HTML page.
 */
public final class ProblemErrorReportValve extends ErrorReportValve {
  /** Tomcat's own words for headers that are too long in all, which it refuses with 400. */
  private static final String HEADERS_TOO_LARGE =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  /** Too long in all, or too many. */
  private static boolean isForHeaders(Throwable refused) {
    StackTraceElement[] frames = refused.getStackTrace();
    return HEADERS_TOO_LARGE.equals(refused.getMessage())
        || (frames.length > 0 && frames[0].getClassName().equals(MimeHeaders.class.getName()));
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = throwable != null && isForHeaders(throwable) ? 431 : response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Problem problem = StatusProblems.of(HttpStatusCode.valueOf(status));
    // No filter has run, unless it is the one that checks what is given before it uses it.
    String known = response.getHeader(RequestIds.HEADER);
    String requestId = known == null ? UUID.randomUUID().toString() : known;
    // No request-supplied text goes in here, so plain concatenation is safe.
    String body =
        ("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\","
                + "\"requestId\":\"%s\"}")
            .formatted(
                problem.type(),
                "Request refused",
                status,
                problem.detail(),
                problem.code(),
                requestId);
    try {
      response.setStatus(status);
      response.setHeader(RequestIds.HEADER, requestId);
      RefusalHeaders.add(response);
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getReporter().write(body);
      response.finishResponse();
    } catch (IOException | NullPointerException clientGone) {
      container.getLogger().debug("error report not delivered", clientGone);
    }
  }
}
