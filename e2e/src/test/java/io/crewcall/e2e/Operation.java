package io.crewcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of the platform's API, as its service documents it.
 *
 * @param anonymous whether it is documented as open to callers without a token
 * @param contentType of its body; empty when it has none
 * @param example a body as documented
 * @param query the required parameters, each with the first value that it may have
 */
record Operation(
    String method,
    String path,
    String id,
    boolean anonymous,
    String contentType,
    JsonNode example,
    Map<String, String> query) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** How it is called in the table. */
  String key() {
    return method + " " + path;
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** All operations of {@code docs/openapi}, by path and method. */
  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    try (Stream<Path> documents = Files.list(LocalStack.root().resolve("docs/openapi"))) {
      for (Path file : documents.filter(name -> name.toString().endsWith(".json")).toList()) {
        JsonNode document = JSON.readTree(Files.readString(file));
        document
            .path("paths")
            .forEachEntry((path, item) ->
                item.forEachEntry((method, operation) -> {
                  if (METHODS.contains(method)) {
                    all.add(
                        read(document, method.toUpperCase(java.util.Locale.ROOT), path, operation));
                  }
                }));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    all.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
    return all;
  }

  private static Operation read(JsonNode document, String method, String path, JsonNode operation) {
    JsonNode security = operation.path("security");
    boolean open = security.isArray() && security.isEmpty();
    for (JsonNode way : security) {
      open |= way.isEmpty();
    }
    JsonNode content = operation.path("requestBody").path("content");
    String type = content.isEmpty() ? "" : content.propertyNames().iterator().next();
    Map<String, String> query = new LinkedHashMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString("").equals("query")
          && parameter.path("required").asBoolean(false)) {
        query.put(
            parameter.path("name").asString(),
            parameter.path("schema").path("enum").path(0).asString(""));
      }
    }
    return new Operation(
        method,
        path,
        operation.path("operationId").asString(""),
        open,
        type,
        example(document, content.path(type)),
        query);
  }

  private static JsonNode example(JsonNode document, JsonNode content) {
    for (JsonNode example : content.path("examples")) {
      String reference = example.path("$ref").asString("");
      JsonNode found = reference.isEmpty() ? example : document.at(reference.substring(1));
      return found.path("value");
    }
    return content.path("example");
  }
}
