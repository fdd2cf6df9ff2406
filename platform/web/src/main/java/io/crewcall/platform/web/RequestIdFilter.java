package io.crewcall.platform.web;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.problem.StatusProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost filter: gives the request its id, and makes sure that whatever a filter further in
 * throws still ends as a problem document.
 */
public final class RequestIdFilter extends OncePerRequestFilter {
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final IdGenerator ids;
  private final ProblemWriter problems;

  public RequestIdFilter(IdGenerator ids, ProblemWriter problems) {
    this.ids = ids;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(RequestIds.HEADER);
    String id = given != null && RequestIds.wellFormed(given) ? given : ids.next().toString();
    request.setAttribute(RequestIds.ATTRIBUTE, id);
    response.setHeader(RequestIds.HEADER, id);
    MDC.put(RequestIds.MDC_KEY, id);
    String trace = request.getHeader("traceparent");
    if (trace != null && TRACEPARENT.matcher(trace).matches()) {
      MDC.put(RequestIds.TRACE_MDC_KEY, trace);
    }
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException fault) {
      Problem problem = problemOf(fault);
      if (problem == null || response.isCommitted()) {
        throw fault;
      }
      problems.write(request, response, problem);
    } finally {
      MDC.remove(RequestIds.MDC_KEY);
      MDC.remove(RequestIds.TRACE_MDC_KEY);
    }
  }

  private @Nullable Problem problemOf(Exception fault) {
    return switch (fault) {
      case ProblemException refused -> refused.problem();
      case BodyTooLargeException tooLarge -> tooLarge.problem();
      case AuthenticationServiceException keysUnreachable -> {
        logger.warn("token keys are not available: " + keysUnreachable.getMessage());
        yield Problem.unavailable(
            "SIGN_IN_UNAVAILABLE", "Tokens cannot be checked right now; try again shortly.");
      }
      case IOException clientGone -> null;
      default -> {
        logger.error("request failed outside of a controller", fault);
        yield StatusProblems.of(HttpStatus.INTERNAL_SERVER_ERROR);
      }
    };
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
