package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which members a document must have. An answer has all members that are never null. A request
 * must have those that the service demands, and no others that it does not know; where one schema
 * is used both ways, what a request must have holds.
 */
final class RequiredMembers {
  private RequiredMembers() {}

  static void decide(OpenAPI api, Map<String, Schema<?>> schemas) {
    List<Operation> operations =
        api.getPaths().values().stream().flatMap(item -> item.readOperations().stream()).toList();
    Set<String> asked =
        References.from(
            operations.stream()
                .map(Operation::getRequestBody)
                .filter(body -> body != null)
                .toList(),
            api.getComponents());
    Set<String> answered =
        References.from(
            operations.stream().map(Operation::getResponses).toList(), api.getComponents());
    schemas.forEach((name, schema) ->
        decide(schema, asked.contains("schemas/" + name), answered.contains("schemas/" + name)));
  }

  private static void decide(Schema<?> schema, boolean asked, boolean answered) {
    Object neverNull =
        schema.getExtensions() == null
            ? null
            : schema.getExtensions().remove(RecordSchemas.NEVER_NULL);
    if (schema.getExtensions() != null && schema.getExtensions().isEmpty()) {
      schema.setExtensions(null);
    }
    if (asked) {
      if (!answered && schema.getProperties() != null && schema.getAdditionalProperties() == null) {
        schema.setAdditionalProperties(false);
      }
    } else if (neverNull instanceof Collection<?> names && !names.isEmpty()) {
      schema.setRequired(names.stream().map(String::valueOf).sorted().toList());
    }
  }
}
