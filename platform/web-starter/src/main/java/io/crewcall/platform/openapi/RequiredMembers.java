package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which members a document must have. An answer has all members that are never null. A request
 * must have those that the service demands, and no others that it does not know; where one schema
 * is used both ways, what a request must have holds.
 */
final class RequiredMembers {
  private final Map<String, Schema<?>> schemas;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> answered = new HashSet<>();

  private RequiredMembers(Map<String, Schema<?>> schemas) {
    this.schemas = schemas;
  }

  static void decide(OpenAPI api, Map<String, Schema<?>> schemas) {
    RequiredMembers members = new RequiredMembers(schemas);
    if (api.getPaths() != null) {
      api.getPaths().values().forEach(item -> item.readOperations().forEach(members::look));
    }
    schemas.forEach(members::decide);
  }

  private void look(Operation operation) {
    if (operation.getRequestBody() != null) {
      look(operation.getRequestBody().getContent(), asked);
    }
    for (ApiResponse response : operation.getResponses().values()) {
      look(response.getContent(), answered);
    }
  }

  private void look(@Nullable Content content, Set<String> reached) {
    if (content != null) {
      content.values().forEach(type -> follow(type.getSchema(), reached));
    }
  }

  private void follow(@Nullable Schema<?> schema, Set<String> reached) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      String name = Schemas.name(schema.get$ref());
      if (reached.add(name)) {
        follow(schemas.get(name), reached);
      }
    }
    Schemas.children(schema, child -> follow(child, reached));
  }

  private void decide(String name, Schema<?> schema) {
    Object neverNull =
        schema.getExtensions() == null
            ? null
            : schema.getExtensions().remove(RecordSchemas.NEVER_NULL);
    if (schema.getExtensions() != null && schema.getExtensions().isEmpty()) {
      schema.setExtensions(null);
    }
    if (asked.contains(name)) {
      if (!answered.contains(name)
          && schema.getProperties() != null
          && schema.getAdditionalProperties() == null) {
        schema.setAdditionalProperties(false);
      }
    } else if (neverNull instanceof Collection<?> names && !names.isEmpty()) {
      List<String> sorted = names.stream().map(String::valueOf).sorted().toList();
      schema.setRequired(sorted);
    }
  }
}
