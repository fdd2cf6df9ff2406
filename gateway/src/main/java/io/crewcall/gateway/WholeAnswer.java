package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer, passed on whole or not at all: when the service breaks off, the client gets a
 * problem document if nothing has gone out yet, and a broken connection otherwise.
 */
record WholeAnswer(
    ServerResponse answer,
    Guard.Call call,
    Function<Throwable, Problem> problemOf,
    ProblemWriter problems)
    implements ServerResponse {
  private static final Logger log = LoggerFactory.getLogger(WholeAnswer.class);

  @Override
  public HttpStatusCode statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return answer.cookies();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    try {
      ModelAndView nothing = answer.writeTo(request, wayOut(request, response), context);
      call.close();
      return nothing;
    } catch (IOException brokenOff) {
      if (Failures.byClient(brokenOff)) {
        call.abandoned();
        throw brokenOff;
      }
      if (Failures.tooSlow(brokenOff)) {
        call.abandoned();
        BrokenAnswers.mark(request);
        return null;
      }
      call.failed(brokenOff);
      if (response.isCommitted()) {
        log.warn(
            "Answer to {} {} broken off: {}",
            request.getMethod(),
            request.getRequestURI(),
            brokenOff.toString());
        BrokenAnswers.mark(request);
      } else {
        forget(response);
        problems.write(request, response, problemOf.apply(brokenOff));
      }
      return null;
    }
  }

  private static HttpServletResponse wayOut(
      HttpServletRequest request, HttpServletResponse response) {
    return request.getAttribute(MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR)
            instanceof InputStream body
        ? new WayOut(response, body)
        : response;
  }

  /** Whatever of the answer's head would belie the problem document. */
  private void forget(HttpServletResponse response) {
    for (String name : answer.headers().headerNames()) {
      if (!name.equalsIgnoreCase(HttpHeaders.VARY)) {
        response.setHeader(name, null);
      }
    }
  }
}
