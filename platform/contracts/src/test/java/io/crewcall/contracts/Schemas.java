package io.crewcall.contracts;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of records: whatever is not {@code @Nullable} is required and never null. */
final class Schemas {
  private static final SchemaGenerator GENERATOR = generator();

  private Schemas() {}

  static ObjectNode of(Class<?> type) {
    return GENERATOR.generateSchema(type);
  }

  /** A schema whose "this or null" is told by its type, as it is for plain values. */
  static JsonNode flat(JsonNode schema) {
    JsonNode choices = schema.path("anyOf");
    if (!choices.isArray()) {
      return schema;
    }
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    ArrayNode types = flat.putArray("type");
    for (JsonNode choice : choices) {
      choice
          .properties()
          .forEach(member -> {
            if (member.getKey().equals("type")) {
              types.add(member.getValue());
            } else {
              flat.set(member.getKey(), member.getValue());
            }
          });
    }
    return flat;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder configuration =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES);
    configuration
        .forFields()
        .withNullableCheck(Schemas::nullable)
        .withRequiredCheck(field -> !nullable(field))
        .withArrayUniqueItemsResolver(
            field -> Set.class.isAssignableFrom(field.getType().getErasedType()) ? true : null);
    return new SchemaGenerator(configuration.build());
  }

  private static boolean nullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
