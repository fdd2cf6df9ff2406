package io.crewcall.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Ends the rehearsal of a request before an operation that is {@link NotRehearsed}. The last of all
 * interceptors: what they refuse is refused to a retry, too.
 */
final class Rehearsals implements HandlerInterceptor {
  /** Of a request that is made to see whether its caller may make it, and will be taken back. */
  static final String ATTRIBUTE = Rehearsals.class.getName();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    return request.getAttribute(ATTRIBUTE) == null
        || !(handler instanceof HandlerMethod operation)
        || !operation.hasMethodAnnotation(NotRehearsed.class);
  }
}
