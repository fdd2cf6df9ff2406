package io.crewcall.platform.openapi;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.ResolvedCaller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation's document has because of the conventions: the parameters that argument
 * resolvers read, the headers of its answers, and the refusals it can give.
 */
final class OperationConventions implements GlobalOperationCustomizer {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "200", "Done; as it is now",
          "201", "Created",
          "202", "Accepted; it goes on by itself",
          "204", "Done; there is nothing more to say",
          "207", "A result for each item");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean get = handler.hasMethodAnnotation(GetMapping.class);
    boolean post = handler.hasMethodAnnotation(PostMapping.class);
    Answer answer = Answer.of(handler);
    for (MethodParameter parameter : handler.getMethodParameters()) {
      addParameters(operation, parameter);
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(OperationConventions::describe);
    }
    if (post) {
      addHeader(
          operation,
          "Idempotency-Key",
          "A retry with the same key within 24 h gets the first answer again",
          new StringSchema().minLength(1).maxLength(128));
    }
    if (get && answer.tagged()) {
      addHeader(
          operation,
          "If-None-Match",
          "ETag of the version at hand: 304 while it is the present one",
          new StringSchema());
      ApiResponse unchanged =
          new ApiResponse().description("Not changed since the version in If-None-Match");
      Refusals.header(unchanged, "ETag");
      operation.getResponses().putIfAbsent("304", unchanged);
    }
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            describe(status, response, answer, get, post);
          }
        });
    Refusals.complete(operation);
    addOwnRefusals(operation, handler, post);
    addSharedRefusals(operation, get, post);
    return operation;
  }

  /** What a handler answers with, as far as its signature tells. */
  private record Answer(ResolvableType body, boolean entity, boolean untagged) {
    static Answer of(HandlerMethod handler) {
      ResolvableType returned = ResolvableType.forMethodReturnType(handler.getMethod());
      boolean entity = returned.toClass() == ResponseEntity.class;
      return new Answer(
          entity ? returned.getGeneric(0) : returned,
          entity,
          handler.hasMethodAnnotation(NoEtag.class));
    }

    /** A page, or one of another shape, for example with facets, that links the next itself. */
    boolean paged() {
      return body.toClass() == Page.class
          || (entity
              && untagged
              && body.toClass().isRecord()
              && Arrays.stream(body.toClass().getRecordComponents())
                  .anyMatch(component -> component.getName().equals("nextCursor")));
    }

    /** By convention single resources are answered as entities, with their ETag. */
    boolean tagged() {
      return entity && !untagged && body.toClass() != Void.class;
    }
  }

  private static void addParameters(Operation operation, MethodParameter parameter) {
    Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
    if (type == PageQuery.class) {
      Schema<?> limit =
          new IntegerSchema()
              ._default(PageQuery.DEFAULT_LIMIT)
              .minimum(BigDecimal.ONE)
              .maximum(BigDecimal.valueOf(PageQuery.MAX_LIMIT));
      add(operation, new QueryParameter(), "limit", "How many items at most", limit);
      add(
          operation,
          new QueryParameter(),
          "cursor",
          "Where the page starts: nextCursor of the page before",
          new StringSchema());
    } else if (type == IfMatch.class) {
      add(
          operation,
          new HeaderParameter().required(!parameter.isOptional()),
          "If-Match",
          "ETag of the version to change",
          new StringSchema());
      Refusals.add(operation, Refusal.STALE_VERSION);
      Refusals.add(operation, Refusal.IF_MATCH_REQUIRED);
    } else if (parameter.getParameterType() == Optional.class
        && (type == CurrentUser.class || ResolvedCaller.class.isAssignableFrom(type))) {
      operation.setSecurity(
          List.of(
              new SecurityRequirement(),
              new SecurityRequirement().addList(DocumentConventions.BEARER)));
    }
  }

  private static void addHeader(
      Operation operation, String name, String description, Schema<?> schema) {
    add(operation, new HeaderParameter(), name, description, schema);
  }

  private static void add(
      Operation operation, Parameter parameter, String name, String description, Schema<?> schema) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(it -> name.equals(it.getName()));
    if (!known) {
      operation.addParametersItem(parameter.name(name).description(description).schema(schema));
    }
  }

  /** A parameter without a description is told of by its name. */
  private static void describe(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    if (schema != null) {
      RecordSchemas.tidyParameter(schema);
    }
    if (parameter.getDescription() != null) {
      return;
    }
    String name = parameter.getName();
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    String owner = name.endsWith("Id") ? words.substring(0, words.length() - " id".length()) : "";
    if ("path".equals(parameter.getIn())) {
      parameter.setDescription(
          name.equals("id")
              ? "Its id"
              : owner.isEmpty()
                  ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                  : "Id of the " + owner);
    } else if ("query".equals(parameter.getIn())
        && schema != null
        && (schema.getEnum() != null
            || "uuid".equals(schema.getFormat())
            || Schemas.isA(schema, "array"))) {
      parameter.setDescription(
          owner.isEmpty() ? "Only those with this " + words : "Only those of this " + owner);
    }
  }

  private static void describe(
      String status, ApiResponse response, Answer answer, boolean get, boolean post) {
    HttpStatus known = HttpStatus.valueOf(Integer.parseInt(status));
    if (known.getReasonPhrase().equalsIgnoreCase(response.getDescription())) {
      String read = answer.paged() ? "A page of the list" : "As it is now";
      response.setDescription(get ? read : MEANINGS.getOrDefault(status, known.getReasonPhrase()));
    }
    Refusals.header(response, "X-Request-Id");
    if (answer.tagged() && known != HttpStatus.MULTI_STATUS) {
      Refusals.header(response, "ETag");
    }
    if (known == HttpStatus.CREATED) {
      Refusals.header(response, "Location");
    }
    if (answer.paged()) {
      Refusals.header(response, "Link");
    }
    if (post) {
      Refusals.header(response, "Idempotency-Replayed");
    }
  }

  private static void addOwnRefusals(Operation operation, HandlerMethod handler, boolean post) {
    Map<Integer, Set<String>> codes = new TreeMap<>();
    Stream.of(handler.getBeanType(), handler.getMethod())
        .flatMap(element ->
            AnnotatedElementUtils.getMergedRepeatableAnnotations(element, Refuses.class).stream())
        .forEach(refuses ->
            codes
                .computeIfAbsent(refuses.status(), absent -> new java.util.LinkedHashSet<>())
                .addAll(List.of(refuses.codes())));
    codes.forEach((status, own) ->
        Refusals.add(
            operation,
            status,
            own,
            Refusal.allOf(status).stream().filter(shared -> isBeside(shared, post)).toList()));
  }

  /** Whether an operation with codes of its own gives a shared one of that status as well. */
  private static boolean isBeside(Refusal shared, boolean post) {
    return switch (shared) {
      case NOT_FOUND -> false;
      case REQUEST_IN_PROGRESS, UNPROCESSABLE -> post;
      default -> true;
    };
  }

  private static void addSharedRefusals(Operation operation, boolean get, boolean post) {
    boolean body = operation.getRequestBody() != null;
    boolean named =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(it -> "path".equals(it.getIn()));
    Set<Refusal> refusals =
        new TreeSet<>(
            List.of(
                Refusal.BAD_REQUEST,
                Refusal.UNAUTHENTICATED,
                Refusal.NOT_ACCEPTABLE,
                Refusal.TOO_MANY_REQUESTS,
                Refusal.UNAVAILABLE));
    if (named || body) {
      refusals.add(Refusal.NOT_FOUND);
    }
    if (!get) {
      refusals.addAll(List.of(Refusal.CONFLICT, Refusal.BODY_TOO_LARGE));
    }
    if (post) {
      refusals.add(Refusal.UNPROCESSABLE);
    }
    if (body) {
      refusals.add(Refusal.UNSUPPORTED_MEDIA_TYPE);
    }
    refusals.forEach(shared -> Refusals.add(operation, shared));
  }
}
