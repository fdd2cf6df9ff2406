package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Responses of refused requests: those that operations share, and those with codes of their own.
 */
final class Refusals {
  static final String PROBLEM_JSON = "application/problem+json";
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

  private Refusals() {}

  /** Adds a shared refusal, unless the operation says more of that status itself. */
  static void add(Operation operation, Refusal shared) {
    operation
        .getResponses()
        .computeIfAbsent(
            String.valueOf(shared.status()),
            absent -> new ApiResponse().$ref("#/components/responses/" + shared.component()));
  }

  /**
   * Adds refusals with the operation's own codes.
   *
   * @param shared refusals of this status that the operation gives beside its own
   */
  static void add(Operation operation, int status, Set<String> own, List<Refusal> shared) {
    List<String> codes =
        Stream.concat(own.stream(), shared.stream().map(Refusal::code)).distinct().toList();
    String meaning = Refusal.of(status).description() + ": " + String.join(", ", codes);
    operation.getResponses().put(String.valueOf(status), response(status, meaning, codes));
  }

  /** Completes the refusals that an operation describes in words; codes are taken from there. */
  static void complete(Operation operation) {
    operation
        .getResponses()
        .replaceAll((status, response) -> {
          if (response.get$ref() != null || !(status.startsWith("4") || status.startsWith("5"))) {
            return response;
          }
          String description = response.getDescription() == null ? "" : response.getDescription();
          List<String> codes =
              CODE.matcher(description).results().map(code -> code.group()).distinct().toList();
          int known = Integer.parseInt(status);
          return response(
              known, description, codes.isEmpty() ? List.of(Refusal.of(known).code()) : codes);
        });
  }

  /** The responses that operations share. */
  static void addTo(Components components) {
    for (Refusal shared : Refusal.values()) {
      if (Refusal.of(shared.status()) == shared) {
        List<String> codes = Refusal.allOf(shared.status()).stream().map(Refusal::code).toList();
        ApiResponse response = response(shared.status(), shared.description(), codes);
        if (shared == Refusal.TOO_MANY_REQUESTS) {
          header(response, "RateLimit");
          header(response, "RateLimit-Policy");
        }
        components.addResponses(shared.component(), response);
      }
    }
  }

  private static ApiResponse response(int status, String description, List<String> codes) {
    Map<String, Example> examples = new LinkedHashMap<>();
    codes.forEach(code ->
        examples.put(code, new Example().$ref("#/components/examples/" + code + "-" + status)));
    MediaType type = new MediaType().schema(Schemas.ref("Problem")).examples(examples);
    ApiResponse response =
        new ApiResponse()
            .description(description)
            .content(new Content().addMediaType(PROBLEM_JSON, type));
    header(response, "X-Request-Id");
    switch (status) {
      case 401 -> header(response, "WWW-Authenticate");
      case 429, 503 -> header(response, "Retry-After");
      default -> {}
    }
    return response;
  }

  static void header(ApiResponse response, String name) {
    response.addHeaderObject(
        name, new io.swagger.v3.oas.models.headers.Header().$ref("#/components/headers/" + name));
  }

  /** The problem document that {@code CODE-409} stands for. */
  static Example example(String name) {
    int end = name.lastIndexOf('-');
    String code = name.substring(0, end);
    int status = Integer.parseInt(name.substring(end + 1));
    String detail =
        Refusal.allOf(status).stream()
            .filter(shared -> shared.code().equals(code))
            .map(Refusal::description)
            .findFirst()
            .orElseGet(() ->
                code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' '));
    HttpStatus known = HttpStatus.resolve(status);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:crewcall:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    problem.put("title", known == null ? "Error" : known.getReasonPhrase());
    problem.put("status", status);
    problem.put("detail", detail + ".");
    problem.put("code", code);
    problem.put("requestId", "0f3c1f7e5b9c4b0e");
    if (code.equals("VALIDATION_FAILED")) {
      problem.put(
          "errors", List.of(Map.of("field", "name", "code", "SIZE", "message", "is too long")));
    }
    return new Example().value(problem);
  }
}
