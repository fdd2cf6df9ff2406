package io.crewcall.webclient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** The TypeScript of one service's OpenAPI document: its schemas, and what each operation takes. */
final class ApiTypes {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String SCHEMAS = "#/components/schemas/";

  private final String service;
  private final JsonNode document;
  private final StringBuilder text = new StringBuilder();

  ApiTypes(String service, JsonNode document) {
    this.service = service;
    this.document = document;
  }

  String text() {
    text.append("// Generated from docs/openapi/")
        .append(service)
        .append(".json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true\n");
    for (var schema : document.path("components").path("schemas").properties()) {
      schema(schema.getKey(), schema.getValue());
    }
    text.append("\nexport interface Operations {\n");
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operation(operation.getKey(), path.getKey(), operation.getValue());
        }
      }
    }
    return text.append("}\n").toString();
  }

  private void schema(String name, JsonNode schema) {
    if (schema.path("properties").isEmpty()) {
      text.append("\nexport type %s = %s;\n".formatted(name, type(schema)));
      return;
    }
    text.append("\nexport interface ").append(name).append(" {\n");
    for (var property : schema.path("properties").properties()) {
      text.append(
          "  %s%s: %s;\n"
              .formatted(
                  property.getKey(),
                  contains(schema.path("required"), property.getKey()) ? "" : "?",
                  type(property.getValue())));
    }
    text.append("}\n");
  }

  private void operation(String method, String path, JsonNode operation) {
    text.append("  \"%s %s\": {\n".formatted(method.toUpperCase(Locale.ROOT), path));
    text.append("    path: ").append(parameters(operation, "path")).append(";\n");
    text.append("    query: ").append(parameters(operation, "query")).append(";\n");
    text.append("    body: ").append(content(operation.path("requestBody"))).append(";\n");
    text.append("    answer: ").append(answer(operation)).append(";\n  };\n");
  }

  private String parameters(JsonNode operation, String place) {
    StringJoiner all = new StringJoiner("; ", "{ ", " }").setEmptyValue("{}");
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString("").equals(place)) {
        all.add(
            "%s%s: %s"
                .formatted(
                    parameter.path("name").asString(),
                    parameter.path("required").asBoolean(false) ? "" : "?",
                    type(parameter.path("schema"))));
      }
    }
    return all.toString();
  }

  private String answer(JsonNode operation) {
    List<String> all = new ArrayList<>();
    for (var response : operation.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        String type = content(response.getValue());
        if (!all.contains(type)) {
          all.add(type);
        }
      }
    }
    return all.isEmpty() ? "undefined" : String.join(" | ", all);
  }

  private String content(JsonNode body) {
    JsonNode json = body.path("content").path("application/json").path("schema");
    return json.isMissingNode() ? "undefined" : type(json);
  }

  private static boolean contains(JsonNode names, String name) {
    for (JsonNode one : names) {
      if (one.asString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private String type(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return reference.substring(SCHEMAS.length());
    }
    for (String union : List.of("anyOf", "oneOf")) {
      if (schema.has(union)) {
        return union(schema.path(union), " | ");
      }
    }
    if (schema.has("allOf")) {
      return union(schema.path("allOf"), " & ");
    }
    if (schema.has("enum")) {
      StringJoiner values = new StringJoiner(" | ");
      schema.path("enum").forEach(value -> values.add(value.toString()));
      return values.toString();
    }
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      StringJoiner types = new StringJoiner(" | ");
      type.forEach(one -> types.add(simple(one.asString(), schema)));
      return types.toString();
    }
    return simple(type.asString("unknown"), schema);
  }

  private String union(JsonNode schemas, String between) {
    StringJoiner all = new StringJoiner(between);
    schemas.forEach(one -> all.add(type(one)));
    return all.toString();
  }

  private String simple(String type, JsonNode schema) {
    return switch (type) {
      case "integer", "number" -> "number";
      case "array" -> list(type(schema.path("items")));
      case "object" ->
          schema.path("additionalProperties").isObject()
              ? "Record<string, %s>".formatted(type(schema.path("additionalProperties")))
              : "Record<string, unknown>";
      default -> type;
    };
  }

  private static String list(String item) {
    return item.contains("|") ? "(" + item + ")[]" : item + "[]";
  }
}
