package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives request and response bodies that have no example a plausible one, made from their schema
 * and the names of its members. Whatever cannot be made validly is left out.
 */
final class ExampleDocuments {
  private static final int MEMBERS_OF_A_PATCH = 2;

  private final Map<String, Schema<?>> schemas;
  private final Map<String, Example> made = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  ExampleDocuments(Map<String, Schema<?>> schemas) {
    this.schemas = schemas;
  }

  void addTo(OpenAPI api) {
    if (api.getPaths() != null) {
      api.getPaths().values().forEach(item -> item.readOperations().forEach(this::addTo));
    }
    if (!made.isEmpty()) {
      made.forEach(api.getComponents()::addExamples);
    }
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
        if (type.endsWith("json") && body.getSchema() != null) {
          addTo(body);
        }
      });
    }
  }

  private void addTo(MediaType body) {
    if (body.getExample() != null
        || (body.getExamples() != null && !body.getExamples().isEmpty())) {
      return;
    }
    if (body.getSchema().get$ref() == null) {
      of(body.getSchema(), "", "").ifPresent(body::setExample);
      return;
    }
    String name = Schemas.name(body.getSchema().get$ref());
    if (!made.containsKey(name)) {
      of(body.getSchema(), "", "").ifPresent(value -> made.put(name, new Example().value(value)));
    }
    if (made.containsKey(name)) {
      Map<String, Example> examples = new LinkedHashMap<>();
      examples.put("example", new Example().$ref("#/components/examples/" + name));
      body.setExamples(examples);
    }
  }

  /**
   * @param owner name of the schema that the member belongs to
   * @param name of the member, empty for a whole body
   */
  private Optional<Object> of(Schema<?> schema, String owner, String name) {
    if (schema.getExample() != null) {
      return Optional.of(schema.getExample());
    }
    if (schema.get$ref() != null) {
      return ofComponent(Schemas.name(schema.get$ref()));
    }
    if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
      return of(schema.getAnyOf().getFirst(), owner, name);
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return Optional.ofNullable(schema.getEnum().getFirst());
    }
    if (Schemas.isA(schema, "array")) {
      return ofArray(schema, owner, name);
    }
    if (Schemas.isA(schema, "object") || schema.getProperties() != null) {
      return ofObject(schema, owner, name);
    }
    return ExampleValues.of(schema, owner, name);
  }

  private Optional<Object> ofComponent(String component) {
    Schema<?> schema = schemas.get(component);
    if (schema == null || open.contains(component)) {
      return Optional.empty();
    }
    open.push(component);
    try {
      return of(schema, component, "");
    } finally {
      open.pop();
    }
  }

  private Optional<Object> ofArray(Schema<?> schema, String owner, String name) {
    Optional<Object> item =
        schema.getItems() == null ? Optional.empty() : of(schema.getItems(), owner, name);
    int wanted = schema.getMinItems() == null ? 0 : schema.getMinItems();
    return item.isPresent() && wanted <= 1
        ? Optional.of(List.of(item.get()))
        : wanted == 0 ? Optional.of(List.of()) : Optional.empty();
  }

  private Optional<Object> ofObject(Schema<?> schema, String owner, String name) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (schema.getProperties() == null) {
      if (schema.getAdditionalProperties() instanceof Schema<?> value) {
        of(value, owner, name).ifPresent(it -> object.put(ExampleValues.key(name), it));
      }
      return Optional.of(object);
    }
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    boolean asked = Boolean.FALSE.equals(schema.getAdditionalProperties());
    boolean patch = owner.endsWith("Patch") && open.size() == 1;
    List<String> names = new ArrayList<>(schema.getProperties().keySet());
    if (patch) {
      // Whichever members a patch shows: always the same, though the order of a record's members
      // is another in the second context of a JVM.
      Collections.sort(names);
    }
    for (String member : names) {
      Schema<?> type = Schemas.member(schema, member);
      if (patch && object.size() == MEMBERS_OF_A_PATCH) {
        break;
      }
      if (!required.contains(member)
          && Schemas.isNullable(type)
          && ExampleValues.isExceptional(member)) {
        if (!asked) {
          object.put(member, null);
        }
        continue;
      }
      Optional<Object> value = of(type, owner, member);
      if (value.isPresent()) {
        object.put(member, value.get());
      } else if (required.contains(member)) {
        return Optional.empty();
      }
    }
    return Optional.of(object);
  }
}
