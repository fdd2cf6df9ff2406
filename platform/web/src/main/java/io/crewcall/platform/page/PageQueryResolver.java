package io.crewcall.platform.page;

import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link PageQuery} parameters. */
public final class PageQueryResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageQuery.class;
  }

  @Override
  public PageQuery resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new PageQuery(limit(request.getParameter("limit")), request.getParameter("cursor"));
  }

  private static int limit(@Nullable String given) {
    if (given == null) {
      return PageQuery.DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= PageQuery.MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // answered below, like a number out of range
    }
    throw new Problem(
            HttpStatus.BAD_REQUEST,
            "INVALID_PARAMETER",
            "limit must be a whole number from 1 to " + PageQuery.MAX_LIMIT + ".",
            List.of(new FieldProblem("limit", "OUT_OF_RANGE", "must be from 1 to 100")))
        .exception();
  }
}
