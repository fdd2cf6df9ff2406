package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives bodies without an example one that is valid by their schema: the examples that a service
 * gives for its members, and otherwise a value of the member's type and format. What has a pattern
 * that no value here fits needs an example of the service's own.
 */
final class Examples {
  private static final int MEMBERS_OF_A_PATCH = 2;
  private static final List<String> TEXTS =
      List.of(
          "text",
          "TEXT",
          "https://example.com/1",
          "name@example.com",
          "USD",
          "US",
          "en",
          "2026-10",
          "12:00",
          "123456",
          "1",
          "UTC",
          "#text",
          "text/plain");

  private final Map<String, Schema<?>> schemas;
  private final Map<String, Example> made = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  Examples(Map<String, Schema<?>> schemas) {
    this.schemas = schemas;
  }

  void addTo(OpenAPI api) {
    api.getPaths().values().forEach(item -> item.readOperations().forEach(this::addTo));
    made.forEach(api.getComponents()::addExamples);
  }

  private void addTo(Operation operation) {
    if (operation.getRequestBody() != null) {
      addTo(operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            addTo(response.getContent());
          }
        });
  }

  private void addTo(@Nullable Content content) {
    if (content != null) {
      content.forEach((type, body) -> {
        if (type.endsWith("json")
            && body.getSchema() != null
            && body.getExample() == null
            && (body.getExamples() == null || body.getExamples().isEmpty())) {
          addTo(body);
        }
      });
    }
  }

  private void addTo(MediaType body) {
    Optional<Object> value = of(body.getSchema(), "");
    if (body.getSchema().get$ref() == null) {
      value.ifPresent(body::setExample);
    } else if (value.isPresent()) {
      String name = Schemas.name(body.getSchema().get$ref());
      made.put(name, new Example().value(value.get()));
      body.addExamples("example", new Example().$ref("#/components/examples/" + name));
    }
  }

  /**
   * @param name of the member, empty for a whole body
   */
  private Optional<Object> of(Schema<?> schema, String name) {
    if (schema.getExample() != null) {
      return Optional.of(schema.getExample());
    }
    if (schema.get$ref() != null) {
      return ofComponent(Schemas.name(schema.get$ref()));
    }
    if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
      return of(schema.getAnyOf().getFirst(), name);
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return Optional.ofNullable(schema.getEnum().getFirst());
    }
    if (Schemas.isA(schema, "array")) {
      return ofArray(schema, name);
    }
    if (Schemas.isA(schema, "object") || schema.getProperties() != null) {
      return ofObject(schema, name);
    }
    if (Schemas.isA(schema, "boolean")) {
      return Optional.of(false);
    }
    if (Schemas.isA(schema, "integer")) {
      return Optional.of(bounded(schema));
    }
    if (Schemas.isA(schema, "number")) {
      return Optional.of((double) bounded(schema));
    }
    return Schemas.isA(schema, "string") ? ofText(schema, name) : Optional.empty();
  }

  private Optional<Object> ofComponent(String component) {
    Schema<?> schema = schemas.get(component);
    if (schema == null || open.contains(component)) {
      return Optional.empty();
    }
    open.push(component);
    try {
      return of(schema, "");
    } finally {
      open.pop();
    }
  }

  private Optional<Object> ofArray(Schema<?> schema, String name) {
    Optional<Object> item =
        schema.getItems() == null ? Optional.empty() : of(schema.getItems(), name);
    int wanted = schema.getMinItems() == null ? 0 : schema.getMinItems();
    return item.isPresent() && wanted <= 1
        ? Optional.of(List.of(item.get()))
        : wanted == 0 ? Optional.of(List.of()) : Optional.empty();
  }

  /** All members of an answer; of a request those that are needed, of a patch some. */
  private Optional<Object> ofObject(Schema<?> schema, String name) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (schema.getProperties() == null) {
      if (schema.getAdditionalProperties() instanceof Schema<?> value) {
        of(value, name).ifPresent(it -> object.put("key", it));
      }
      return Optional.of(object);
    }
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    boolean asked = Boolean.FALSE.equals(schema.getAdditionalProperties());
    boolean patch = asked && required.isEmpty() && open.size() == 1;
    for (String member : new TreeSet<>(schema.getProperties().keySet())) {
      Schema<?> type = Schemas.member(schema, member);
      if (patch
          ? object.size() == MEMBERS_OF_A_PATCH
          : asked && !required.contains(member) && Schemas.isNullable(type)) {
        continue;
      }
      Optional<Object> value = of(type, member);
      if (value.isPresent()) {
        object.put(member, value.get());
      } else if (required.contains(member)) {
        return Optional.empty();
      }
    }
    return Optional.of(object);
  }

  private static long bounded(Schema<?> schema) {
    long least = schema.getMinimum() == null ? Long.MIN_VALUE : schema.getMinimum().longValue();
    long most = schema.getMaximum() == null ? Long.MAX_VALUE : schema.getMaximum().longValue();
    return Math.clamp(1, least, most);
  }

  private static Optional<Object> ofText(Schema<?> schema, String name) {
    return switch (schema.getFormat()) {
      case "uuid" -> Optional.of("0199d2a4-6f00-7000-8000-000000000001");
      case "date-time" -> Optional.of("2026-10-20T08:10:00Z");
      case "date" -> Optional.of("2026-10-20");
      case null, default ->
          TEXTS.stream()
              .map(text -> name.endsWith("Url") || name.equals("url") ? TEXTS.get(2) : text)
              .map(text -> lengthened(text, schema.getMinLength()))
              .filter(text -> fits(schema, text))
              .findFirst()
              .map(text -> text);
    };
  }

  private static String lengthened(String text, @Nullable Integer least) {
    return least == null || text.length() >= least ? text : text.repeat(least / text.length() + 1);
  }

  private static boolean fits(Schema<?> schema, String text) {
    return (schema.getMaxLength() == null || text.length() <= schema.getMaxLength())
        && (schema.getPattern() == null
            || Pattern.compile(schema.getPattern()).matcher(text).find());
  }
}
