package io.crewcall.platform.web;

import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that the operation does not have, as unknown properties of a body are
 * refused, and values that a parameter cannot have: a client whose filter is passed over takes the
 * answer for a filtered one. What an operation has is read from its method: {@code @RequestParam},
 * {@link PageQuery}, the components of a record that is its {@code @ModelAttribute}, and the
 * variables of its path.
 */
final class KnownParameters implements HandlerInterceptor {
  private final Map<HandlerMethod, Operation> known = new ConcurrentHashMap<>();

  /**
   * What an operation has.
   *
   * @param query by name
   * @param path by name
   */
  private record Operation(Map<String, ParameterValues> query, Map<String, ParameterValues> path) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method)) {
      Operation operation = known.computeIfAbsent(method, KnownParameters::of);
      String query = request.getQueryString();
      Set<String> given = query == null ? Set.of() : names(query);
      refuseUnknown(given, operation.query().keySet());
      refuseWrong(given, operation, request);
    }
    return true;
  }

  private static Set<String> names(String query) {
    Set<String> names =
        new TreeSet<>(
            UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet());
    names.remove("");
    return names;
  }

  private static void refuseUnknown(Set<String> given, Set<String> allowed) {
    Set<String> unknown = new TreeSet<>(given);
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
  }

  private static void refuseWrong(
      Set<String> given, Operation operation, HttpServletRequest request) {
    List<FieldProblem> wrong = new ArrayList<>();
    variables(request)
        .forEach((name, value) -> {
          ParameterValues values = operation.path().get(name);
          if (values != null) {
            values.check(value).ifPresent(wrong::add);
          }
        });
    for (String name : given) {
      String[] sent = request.getParameterValues(name);
      ParameterValues values = operation.query().get(name);
      if (sent != null && values != null) {
        values.check(sent).ifPresent(wrong::add);
      }
    }
    if (!wrong.isEmpty()) {
      throw new Problem(
              HttpStatus.BAD_REQUEST,
              "INVALID_PARAMETER",
              wrong.stream()
                  .map(one -> one.field() + " " + one.message() + ".")
                  .collect(Collectors.joining(" ")),
              wrong)
          .exception();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variables(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, String>) variables;
  }

  private static boolean isOurs(HandlerMethod operation) {
    return operation.getBeanType().isAnnotationPresent(RestController.class)
        && operation.getBeanType().getName().startsWith("io.crewcall.");
  }

  private static Operation of(HandlerMethod method) {
    Map<String, ParameterValues> query = new TreeMap<>();
    Map<String, ParameterValues> path = new TreeMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      read(parameter, query, path);
    }
    return new Operation(query, path);
  }

  private static void read(
      MethodParameter parameter,
      Map<String, ParameterValues> query,
      Map<String, ParameterValues> path) {
    ResolvableType type = ResolvableType.forMethodParameter(parameter.nestedIfOptional());
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
    if (named != null) {
      put(query, name(named.name(), parameter), type);
    } else if (variable != null) {
      put(path, name(variable.name(), parameter), type);
    } else if (parameter.getParameterType() == PageQuery.class) {
      put(query, "cursor", ResolvableType.forClass(String.class));
      put(query, "limit", ResolvableType.forClass(int.class));
    } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      Arrays.stream(parameter.getParameterType().getRecordComponents())
          .forEach(component ->
              put(
                  query,
                  component.getName(),
                  ResolvableType.forType(component.getGenericType(), type)));
    }
  }

  private static void put(Map<String, ParameterValues> known, String name, ResolvableType type) {
    known.put(name, ParameterValues.of(name, type));
  }

  private static String name(@Nullable String said, MethodParameter parameter) {
    return StringUtils.hasText(said) ? said : String.valueOf(parameter.getParameterName());
  }
}
