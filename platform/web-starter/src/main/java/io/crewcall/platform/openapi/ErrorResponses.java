package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The refusals that operations share, each with an example, and the problem document's schema. */
final class ErrorResponses {
  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

  /** One status that any operation may answer with. */
  enum Shared {
    BAD_REQUEST(
        400,
        "VALIDATION_FAILED",
        "The request cannot be understood or breaks a bound",
        "One or more fields are not valid."),
    UNAUTHENTICATED(
        401, "UNAUTHENTICATED", "No token, or one that is not valid (any more)", "Sign in first."),
    FORBIDDEN(403, "FORBIDDEN", "The caller may not do this", "You may not do this."),
    NOT_FOUND(
        404,
        "NOT_FOUND",
        "No such object, or none the caller may know of",
        "There is nothing at this address."),
    NOT_ACCEPTABLE(
        406,
        "NOT_ACCEPTABLE",
        "The answer is not to be had in the wanted form",
        "None of the accepted formats can be produced."),
    CONFLICT(
        409,
        "REQUEST_IN_PROGRESS",
        "The present state does not permit this",
        "A request with this Idempotency-Key is under way."),
    STALE_VERSION(
        412,
        "STALE_VERSION",
        "The version in If-Match is no longer the present one",
        "It was changed in the meantime; fetch it again."),
    BODY_TOO_LARGE(413, "BODY_TOO_LARGE", "The body is too large", "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        "The content type is not taken",
        "This address takes another content type."),
    UNPROCESSABLE(
        422,
        "IDEMPOTENCY_KEY_REUSED",
        "Understood, but a value breaks a rule",
        "This Idempotency-Key was used with another body."),
    IF_MATCH_REQUIRED(
        428,
        "IF_MATCH_REQUIRED",
        "If-Match is missing",
        "Send the ETag you are changing in If-Match."),
    TOO_MANY_REQUESTS(
        429,
        "TOO_MANY_REQUESTS",
        "Too many requests; wait as Retry-After says",
        "Too many requests; wait before the next."),
    UNAVAILABLE(
        503,
        "UNAVAILABLE",
        "Something this needs is away; try again later",
        "This is not available right now; try again shortly.");

    private final int status;
    private final String code;
    private final String description;
    private final String detail;

    Shared(int status, String code, String description, String detail) {
      this.status = status;
      this.code = code;
      this.description = description;
      this.detail = detail;
    }

    /** Name of the component. */
    private String component() {
      StringBuilder name = new StringBuilder();
      for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
      return name.toString();
    }
  }

  private ErrorResponses() {}

  /** Adds a shared refusal, unless the operation says more of that status itself. */
  static void add(Operation operation, Shared shared) {
    operation
        .getResponses()
        .computeIfAbsent(
            String.valueOf(shared.status),
            absent -> new ApiResponse().$ref("#/components/responses/" + shared.component()));
  }

  /** Completes the refusals that an operation describes itself: schema, headers, examples. */
  static void complete(Operation operation) {
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (response.get$ref() == null && (status.startsWith("4") || status.startsWith("5"))) {
            complete(Integer.parseInt(status), response);
          }
        });
  }

  private static void complete(int status, ApiResponse response) {
    MediaType type = new MediaType().schema(Schemas.ref(PROBLEM));
    Map<String, Example> examples = new LinkedHashMap<>();
    String description = response.getDescription() == null ? "" : response.getDescription();
    Matcher codes = CODE.matcher(description);
    while (codes.find()) {
      examples.put(
          codes.group(),
          new Example().value(problem(status, codes.group(), detail(description, codes.group()))));
    }
    if (examples.isEmpty()) {
      Shared shared = shared(status);
      type.setExample(problem(status, shared.code, sentence(description)));
    } else {
      type.setExamples(examples);
    }
    response.setContent(new Content().addMediaType(PROBLEM_JSON, type));
    headers(status, response);
  }

  /** What a description says beside its codes; the code in words when it says nothing else. */
  private static String detail(String description, String code) {
    String words = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    String rest = description.replace(code, "").replaceAll("^[\\s:,;.-]+|[\\s:,;.-]+$", "");
    return CODE.matcher(rest).find() || rest.length() < 12 || rest.startsWith("or ")
        ? words + "."
        : sentence(rest);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static Shared shared(int status) {
    for (Shared shared : Shared.values()) {
      if (shared.status == status) {
        return shared;
      }
    }
    return status < 500 ? Shared.BAD_REQUEST : Shared.UNAVAILABLE;
  }

  /** Adds the responses, headers and schemas that references mean. */
  static void addTo(Components components) {
    for (Shared shared : Shared.values()) {
      ApiResponse response = new ApiResponse().description(shared.description);
      response.setContent(
          new Content()
              .addMediaType(
                  PROBLEM_JSON,
                  new MediaType()
                      .schema(Schemas.ref(PROBLEM))
                      .example(problem(shared.status, shared.code, shared.detail))));
      headers(shared.status, response);
      if (shared == Shared.TOO_MANY_REQUESTS) {
        response.addHeaderObject("RateLimit", HouseHeaders.ref("RateLimit"));
        response.addHeaderObject("RateLimit-Policy", HouseHeaders.ref("RateLimit-Policy"));
      }
      components.addResponses(shared.component(), response);
    }
    components.addSchemas(PROBLEM, problemSchema()).addSchemas("FieldProblem", fieldSchema());
  }

  private static void headers(int status, ApiResponse response) {
    response.addHeaderObject("X-Request-Id", HouseHeaders.ref("X-Request-Id"));
    switch (status) {
      case 401 ->
          response.addHeaderObject("WWW-Authenticate", HouseHeaders.ref("WWW-Authenticate"));
      case 429, 503 -> response.addHeaderObject("Retry-After", HouseHeaders.ref("Retry-After"));
      default -> {}
    }
  }

  private static Map<String, Object> problem(int status, String code, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:crewcall:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    problem.put("title", known == null ? "Error" : known.getReasonPhrase());
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("instance", "/api/v1/...");
    problem.put("code", code);
    problem.put("requestId", "0f3c1f7e5b9c4b0e");
    if (code.equals("VALIDATION_FAILED")) {
      problem.put(
          "errors",
          List.of(
              Map.of(
                  "field", "title", "code", "SIZE", "message", "must have 1 to 140 characters")));
    }
    return problem;
  }

  private static Schema<?> problemSchema() {
    ObjectSchema problem = new ObjectSchema();
    problem
        .addProperty("type", text("Stable URI of the kind of problem"))
        .addProperty("title", text("The status in words"))
        .addProperty("status", new IntegerSchema().description("The HTTP status"))
        .addProperty("detail", text("What is wrong, for people"))
        .addProperty("instance", text("The path that was asked for"))
        .addProperty("code", text("Stable, SCREAMING_SNAKE: what programs go by"))
        .addProperty("requestId", text("To find the request in the logs"))
        .addProperty(
            "errors",
            new ArraySchema().items(Schemas.ref("FieldProblem")).description("Field by field"));
    problem.setRequired(List.of("code", "detail", "requestId", "status", "title", "type"));
    problem.description("RFC 9457 problem document");
    return problem;
  }

  private static Schema<?> fieldSchema() {
    ObjectSchema field = new ObjectSchema();
    field
        .addProperty("field", text("Path of the field, for example roles[0].slots"))
        .addProperty("code", text("Stable, SCREAMING_SNAKE"))
        .addProperty("message", text("For people, in English"));
    field.setRequired(List.of("code", "field", "message"));
    field.description("What is wrong with one field of a request");
    return field;
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }
}
