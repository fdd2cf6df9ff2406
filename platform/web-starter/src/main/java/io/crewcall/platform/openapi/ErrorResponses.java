package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The refusals of operations: those they share, as references, and their own, each with examples.
 */
final class ErrorResponses {
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final String EXAMPLES = "#/components/examples/";
  private static final String STATUS_BEHIND = "-";
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

  private ErrorResponses() {}

  /** Adds a shared refusal, unless the operation says more of that status itself. */
  static void add(Operation operation, SharedRefusal shared) {
    operation
        .getResponses()
        .computeIfAbsent(
            String.valueOf(shared.status()),
            absent -> new ApiResponse().$ref("#/components/responses/" + shared.component()));
  }

  /**
   * Adds refusals with the operation's own codes.
   *
   * @param shared codes of this status that the operation gives beside its own
   */
  static void add(Operation operation, int status, List<String> codes, List<SharedRefusal> shared) {
    Map<String, Example> examples = new LinkedHashMap<>();
    Stream.concat(codes.stream(), shared.stream().map(SharedRefusal::code))
        .forEach(code ->
            examples.put(code, new Example().$ref(EXAMPLES + code + STATUS_BEHIND + status)));
    String meaning =
        SharedRefusal.of(status).description() + ": " + String.join(", ", examples.keySet());
    operation
        .getResponses()
        .put(String.valueOf(status), response(status, meaning, new MediaType().examples(examples)));
  }

  /** Adds the examples that operations refer to by code and status. */
  static void addExamples(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    Map<String, Example> named = new TreeMap<>();
    api.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .flatMap(operation -> operation.getResponses().values().stream())
        .filter(response -> response.getContent() != null)
        .map(response -> response.getContent().get(PROBLEM_JSON))
        .filter(type -> type != null && type.getExamples() != null)
        .flatMap(type -> type.getExamples().values().stream())
        .filter(example -> example.get$ref() != null)
        .map(example -> Schemas.name(example.get$ref()))
        .forEach(name -> named.computeIfAbsent(name, ErrorResponses::named));
    named.forEach(api.getComponents()::addExamples);
  }

  private static Example named(String name) {
    int end = name.lastIndexOf(STATUS_BEHIND);
    String code = name.substring(0, end);
    int status = Integer.parseInt(name.substring(end + STATUS_BEHIND.length()));
    String detail =
        SharedRefusal.allOf(status).stream()
            .filter(shared -> shared.code().equals(code))
            .map(SharedRefusal::detail)
            .findFirst()
            .orElseGet(() -> inWords(code));
    return example(status, code, detail);
  }

  /** Completes the refusals that an operation describes itself: schema, headers, examples. */
  static void complete(Operation operation) {
    operation
        .getResponses()
        .replaceAll((status, response) ->
            response.get$ref() == null && (status.startsWith("4") || status.startsWith("5"))
                ? completed(Integer.parseInt(status), response)
                : response);
  }

  private static ApiResponse completed(int status, ApiResponse described) {
    String description = described.getDescription() == null ? "" : described.getDescription();
    Map<String, Example> examples = new LinkedHashMap<>();
    Matcher codes = CODE.matcher(description);
    while (codes.find()) {
      examples.put(
          codes.group(), example(status, codes.group(), detail(description, codes.group())));
    }
    MediaType type = new MediaType();
    if (examples.isEmpty()) {
      type.setExample(
          ProblemDocuments.example(status, SharedRefusal.of(status).code(), sentence(description)));
    } else {
      type.setExamples(examples);
    }
    return response(status, description, type);
  }

  private static Example example(int status, String code, String detail) {
    return new Example().value(ProblemDocuments.example(status, code, detail));
  }

  /** What a description says beside its codes; the code in words when it says nothing else. */
  private static String detail(String description, String code) {
    String rest = description.replace(code, "").replaceAll("^[\\s:,;.-]+|[\\s:,;.-]+$", "");
    return CODE.matcher(rest).find() || rest.length() < 12 ? inWords(code) : sentence(rest);
  }

  private static String inWords(String code) {
    return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** Adds the responses and schemas that references mean. */
  static void addTo(Components components) {
    for (SharedRefusal shared : SharedRefusal.values()) {
      if (SharedRefusal.of(shared.status()) == shared) {
        MediaType type = new MediaType();
        List<SharedRefusal> same = SharedRefusal.allOf(shared.status());
        if (same.size() == 1) {
          type.setExample(
              ProblemDocuments.example(shared.status(), shared.code(), shared.detail()));
        } else {
          Map<String, Example> examples = new LinkedHashMap<>();
          same.forEach(refusal ->
              examples.put(
                  refusal.code(), example(refusal.status(), refusal.code(), refusal.detail())));
          type.setExamples(examples);
        }
        ApiResponse response = response(shared.status(), shared.description(), type);
        if (shared == SharedRefusal.TOO_MANY_REQUESTS) {
          response.addHeaderObject("RateLimit", HouseHeaders.ref("RateLimit"));
          response.addHeaderObject("RateLimit-Policy", HouseHeaders.ref("RateLimit-Policy"));
        }
        components.addResponses(shared.component(), response);
      }
    }
    components
        .addSchemas(ProblemDocuments.PROBLEM, ProblemDocuments.problemSchema())
        .addSchemas(ProblemDocuments.FIELD_PROBLEM, ProblemDocuments.fieldSchema());
  }

  private static ApiResponse response(int status, String description, MediaType type) {
    type.setSchema(Schemas.ref(ProblemDocuments.PROBLEM));
    ApiResponse response =
        new ApiResponse()
            .description(description)
            .content(new Content().addMediaType(PROBLEM_JSON, type));
    response.addHeaderObject("X-Request-Id", HouseHeaders.ref("X-Request-Id"));
    switch (status) {
      case 401 ->
          response.addHeaderObject("WWW-Authenticate", HouseHeaders.ref("WWW-Authenticate"));
      case 429, 503 -> response.addHeaderObject("Retry-After", HouseHeaders.ref("Retry-After"));
      default -> {}
    }
    return response;
  }
}
