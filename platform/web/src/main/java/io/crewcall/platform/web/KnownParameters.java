package io.crewcall.platform.web;

import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that the operation does not have, as unknown properties of a body are
 * refused: a client whose filter is passed over takes the answer for a filtered one. What an
 * operation has is read from its method: {@code @RequestParam}, {@link PageQuery} and the
 * components of a record that is its {@code @ModelAttribute}.
 */
final class KnownParameters implements HandlerInterceptor {
  private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query == null || !(handler instanceof HandlerMethod operation) || !isOurs(operation)) {
      return true;
    }
    Set<String> unknown =
        new TreeSet<>(
            UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet());
    unknown.remove("");
    Set<String> allowed = known.computeIfAbsent(operation, KnownParameters::of);
    unknown.removeAll(allowed);
    if (!unknown.isEmpty()) {
      throw new Problem(
              HttpStatus.BAD_REQUEST,
              "UNKNOWN_PARAMETER",
              allowed.isEmpty()
                  ? "This address has no query parameters."
                  : "This address has the query parameters " + String.join(", ", allowed) + ".",
              unknown.stream()
                  .map(name -> new FieldProblem(name, "UNKNOWN_PARAMETER", "is not known here"))
                  .toList())
          .exception();
    }
    return true;
  }

  private static boolean isOurs(HandlerMethod operation) {
    return operation.getBeanType().isAnnotationPresent(RestController.class)
        && operation.getBeanType().getName().startsWith("io.crewcall.");
  }

  private static Set<String> of(HandlerMethod operation) {
    return Arrays.stream(operation.getMethodParameters())
        .flatMap(parameter -> names(parameter).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return List.of(
          StringUtils.hasText(named.name())
              ? named.name()
              : String.valueOf(parameter.getParameterName()));
    }
    if (parameter.getParameterType() == PageQuery.class) {
      return List.of("cursor", "limit");
    }
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName)
          .toList();
    }
    return List.of();
  }
}
