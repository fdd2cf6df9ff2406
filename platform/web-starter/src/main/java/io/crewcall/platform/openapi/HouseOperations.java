package io.crewcall.platform.openapi;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * What an operation's document has because of the house's conventions: the parameters that argument
 * resolvers read, the headers of its answers, and the refusals it can give.
 */
final class HouseOperations implements GlobalOperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean get = handler.hasMethodAnnotation(GetMapping.class);
    boolean post = handler.hasMethodAnnotation(PostMapping.class);
    Answer answer = Answer.of(handler);
    for (MethodParameter parameter : handler.getMethodParameters()) {
      describe(operation, parameter);
    }
    describeParameters(operation);
    if (post) {
      add(
          operation,
          new HeaderParameter()
              .name("Idempotency-Key")
              .description("A retry with the same key within 24 h gets the first answer again")
              .schema(new StringSchema().minLength(1).maxLength(128)));
    }
    if (get && answer.tagged()) {
      add(
          operation,
          new HeaderParameter()
              .name("If-None-Match")
              .description("ETag of the version at hand: 304 while it is the present one")
              .schema(new StringSchema()));
      operation
          .getResponses()
          .computeIfAbsent(
              "304",
              absent ->
                  new ApiResponse()
                      .description("Not changed since the version in If-None-Match")
                      .addHeaderObject("ETag", HouseHeaders.ref("ETag")));
    }
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            describe(status, response, answer, get, post);
          }
        });
    ErrorResponses.complete(operation);
    addOwnRefusals(operation, handler, post);
    addRefusals(operation, answer, get, post);
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

    boolean paged() {
      return body.toClass() == Page.class || linked();
    }

    /** Pages of another shape, for example with facets, whose handler writes the Link itself. */
    private boolean linked() {
      return entity
          && untagged
          && body.toClass().isRecord()
          && Arrays.stream(body.toClass().getRecordComponents())
              .anyMatch(component -> component.getName().equals("nextCursor"));
    }

    /** By the house's convention single resources are answered as entities, with their ETag. */
    boolean tagged() {
      return entity && !untagged && body.toClass() != Void.class;
    }
  }

  private static void describe(Operation operation, MethodParameter parameter) {
    Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
    if (type == PageQuery.class) {
      IntegerSchema limit = new IntegerSchema();
      limit.setMinimum(BigDecimal.ONE);
      limit.setMaximum(BigDecimal.valueOf(PageQuery.MAX_LIMIT));
      limit.setDefault(PageQuery.DEFAULT_LIMIT);
      add(
          operation,
          new QueryParameter().name("limit").description("How many items at most").schema(limit));
      add(
          operation,
          new QueryParameter()
              .name("cursor")
              .description("Where the page starts: nextCursor of the page before")
              .schema(new StringSchema()));
    } else if (type == IfMatch.class) {
      add(
          operation,
          new HeaderParameter()
              .name("If-Match")
              .required(!parameter.isOptional())
              .description("ETag of the version to change")
              .schema(new StringSchema()));
      ErrorResponses.add(operation, SharedRefusal.STALE_VERSION);
      ErrorResponses.add(operation, SharedRefusal.IF_MATCH_REQUIRED);
    } else if (type == CurrentUser.class && parameter.getParameterType() == Optional.class) {
      operation.setSecurity(
          List.of(
              new SecurityRequirement(), new SecurityRequirement().addList(HouseOpenApi.BEARER)));
    }
  }

  private static void describeParameters(Operation operation) {
    if (operation.getParameters() == null) {
      return;
    }
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.getSchema() != null) {
        RecordSchemas.tidyParameter(parameter.getSchema());
      }
      if (parameter.getDescription() == null) {
        String words = parameter.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        if ("path".equals(parameter.getIn())) {
          parameter.setDescription(pathVariable(parameter.getName(), words));
        } else if (isFilter(parameter)) {
          parameter.setDescription(
              parameter.getName().endsWith("Id")
                  ? "Only those of this " + withoutId(words)
                  : "Only those with this " + words);
        }
      }
    }
  }

  private static String pathVariable(String name, String words) {
    if (name.equals("id")) {
      return "Its id";
    }
    return name.endsWith("Id")
        ? "Id of the " + withoutId(words)
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static boolean isFilter(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    return "query".equals(parameter.getIn())
        && schema != null
        && (schema.getEnum() != null
            || "uuid".equals(schema.getFormat())
            || Schemas.isA(schema, "array"));
  }

  private static String withoutId(String words) {
    return words.substring(0, words.length() - " id".length());
  }

  private static final Map<String, String> MEANINGS =
      Map.of(
          "200", "Done; as it is now",
          "201", "Created",
          "202", "Accepted; it goes on by itself",
          "204", "Done; there is nothing more to say",
          "207", "A result for each item");

  private static void describe(
      String status, ApiResponse response, Answer answer, boolean get, boolean post) {
    HttpStatus known = HttpStatus.resolve(Integer.parseInt(status));
    if (known != null && known.getReasonPhrase().equalsIgnoreCase(response.getDescription())
        || known == HttpStatus.CREATED && "Created".equals(response.getDescription())) {
      response.setDescription(
          get
              ? (answer.paged() ? "A page of the list" : "As it is now")
              : MEANINGS.getOrDefault(status, known.getReasonPhrase()));
    }
    response.addHeaderObject("X-Request-Id", HouseHeaders.ref("X-Request-Id"));
    if (answer.tagged() && !status.equals("207")) {
      response.addHeaderObject("ETag", HouseHeaders.ref("ETag"));
    }
    if (status.equals("201")) {
      response.addHeaderObject("Location", HouseHeaders.ref("Location"));
    }
    if (answer.paged()) {
      response.addHeaderObject("Link", HouseHeaders.ref("Link"));
    }
    if (post) {
      response.addHeaderObject("Idempotency-Replayed", HouseHeaders.ref("Idempotency-Replayed"));
    }
  }

  private static void addOwnRefusals(Operation operation, HandlerMethod handler, boolean post) {
    Map<Integer, Set<String>> codes = new TreeMap<>();
    Stream.of(handler.getBeanType(), handler.getMethod())
        .flatMap(element ->
            AnnotatedElementUtils.getMergedRepeatableAnnotations(element, Refuses.class).stream())
        .forEach(refuses ->
            codes
                .computeIfAbsent(refuses.status(), absent -> new LinkedHashSet<>())
                .addAll(List.of(refuses.codes())));
    codes.forEach((status, own) ->
        ErrorResponses.add(
            operation,
            status,
            List.copyOf(own),
            SharedRefusal.allOf(status).stream()
                .filter(shared -> isBeside(shared, post) && !own.contains(shared.code()))
                .toList()));
  }

  /** Whether an operation with codes of its own gives a shared one of that status as well. */
  private static boolean isBeside(SharedRefusal shared, boolean post) {
    return switch (shared) {
      case NOT_FOUND -> false;
      case REQUEST_IN_PROGRESS, UNPROCESSABLE -> post;
      default -> true;
    };
  }

  private static void addRefusals(Operation operation, Answer answer, boolean get, boolean post) {
    boolean body = operation.getRequestBody() != null;
    boolean named =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(it -> "path".equals(it.getIn()));
    ErrorResponses.add(operation, SharedRefusal.BAD_REQUEST);
    ErrorResponses.add(operation, SharedRefusal.UNAUTHENTICATED);
    if (named || body) {
      ErrorResponses.add(operation, SharedRefusal.NOT_FOUND);
    }
    ErrorResponses.add(operation, SharedRefusal.NOT_ACCEPTABLE);
    if (!get) {
      ErrorResponses.add(operation, SharedRefusal.CONFLICT);
      ErrorResponses.add(operation, SharedRefusal.BODY_TOO_LARGE);
    }
    if (post) {
      ErrorResponses.add(operation, SharedRefusal.UNPROCESSABLE);
    }
    if (body) {
      ErrorResponses.add(operation, SharedRefusal.UNSUPPORTED_MEDIA_TYPE);
    }
    ErrorResponses.add(operation, SharedRefusal.TOO_MANY_REQUESTS);
    ErrorResponses.add(operation, SharedRefusal.UNAVAILABLE);
  }

  private static void add(Operation operation, Parameter parameter) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(existing -> parameter.getName().equals(existing.getName()));
    if (!known) {
      operation.addParametersItem(parameter);
    }
  }
}
