package io.crewcall.platform.etag;

import io.crewcall.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@link IfMatch} parameters; one annotated as nullable is optional (a PUT that may create).
 */
public final class IfMatchResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == IfMatch.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header != null) {
      return new IfMatch(header);
    }
    if (parameter.isOptional()) {
      return null;
    }
    throw Problem.of(
            HttpStatus.PRECONDITION_REQUIRED,
            "IF_MATCH_REQUIRED",
            "Send the ETag you are changing in If-Match.")
        .exception();
  }
}
