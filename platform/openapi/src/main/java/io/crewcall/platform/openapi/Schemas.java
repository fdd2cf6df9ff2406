package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the house's parts do with JSON Schemas of OpenAPI 3.1. */
final class Schemas {
  private static final String PREFIX = "#/components/schemas/";

  private Schemas() {}

  static Schema<?> ref(String name) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.set$ref(PREFIX + name);
    return schema;
  }

  /** Name of the component that a reference means. */
  static String name(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  /** A member that is known to be there. */
  static Schema<?> member(Schema<?> schema, String name) {
    return Objects.requireNonNull(schema.getProperties().get(name), name);
  }

  static boolean isA(Schema<?> schema, String type) {
    return (schema.getTypes() != null && schema.getTypes().contains(type))
        || type.equals(schema.getType());
  }

  static boolean isNullable(Schema<?> schema) {
    return isA(schema, "null")
        || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(Schemas::isNull));
  }

  private static boolean isNull(Schema<?> schema) {
    return isA(schema, "null");
  }

  /** The same schema, or null. */
  static Schema<?> nullable(Schema<?> schema) {
    if (isNullable(schema)) {
      return schema;
    }
    if (schema.get$ref() != null || schema.getTypes() == null) {
      if (schema.get$ref() == null) {
        return schema;
      }
      Schema<?> either = new Schema<>(SpecVersion.V31);
      either.setDescription(schema.getDescription());
      schema.setDescription(null);
      Schema<?> none = new Schema<>(SpecVersion.V31);
      none.setTypes(Set.of("null"));
      either.addAnyOfItem(schema);
      either.addAnyOfItem(none);
      return either;
    }
    Set<String> types = new LinkedHashSet<>(schema.getTypes());
    types.add("null");
    schema.setTypes(types);
    if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
      withNull(schema);
    }
    return schema;
  }

  private static <T> void withNull(Schema<T> schema) {
    List<@Nullable T> values = new ArrayList<>(schema.getEnum());
    values.add(null);
    schema.setEnum(values);
  }
}
