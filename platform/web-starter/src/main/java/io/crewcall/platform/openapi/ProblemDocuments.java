package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Schema and examples of problem documents. */
final class ProblemDocuments {
  static final String PROBLEM = "Problem";
  static final String FIELD_PROBLEM = "FieldProblem";

  private ProblemDocuments() {}

  /** A problem document as the service would write it. */
  static Map<String, Object> example(int status, String code, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:crewcall:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    problem.put("title", known == null ? "Error" : known.getReasonPhrase());
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("instance", "/api/v1/gigs/0199d2a4-6f00-7000-8000-000000000001");
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

  static Schema<?> problemSchema() {
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
            new ArraySchema().items(Schemas.ref(FIELD_PROBLEM)).description("Field by field"));
    problem.setRequired(List.of("code", "detail", "requestId", "status", "title", "type"));
    problem.description("RFC 9457 problem document");
    return problem;
  }

  static Schema<?> fieldSchema() {
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
