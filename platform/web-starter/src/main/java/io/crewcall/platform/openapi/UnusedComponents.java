package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes shared responses and headers out of a document that has no use for them. */
final class UnusedComponents {
  private UnusedComponents() {}

  static void removeFrom(OpenAPI api) {
    Components components = api.getComponents();
    Map<String, ApiResponse> responses = components.getResponses();
    Map<String, Header> headers = components.getHeaders();
    Set<String> usedResponses = new HashSet<>();
    Set<String> usedHeaders = new HashSet<>();
    if (api.getPaths() != null) {
      api.getPaths().values().stream()
          .flatMap(item -> item.readOperations().stream())
          .flatMap(UnusedComponents::responses)
          .forEach(response -> {
            if (response.get$ref() != null) {
              usedResponses.add(Schemas.name(response.get$ref()));
            }
            collect(response, usedHeaders);
          });
    }
    responses.keySet().retainAll(usedResponses);
    responses.values().forEach(response -> collect(response, usedHeaders));
    headers.keySet().retainAll(usedHeaders);
  }

  private static Stream<ApiResponse> responses(Operation operation) {
    return operation.getResponses().values().stream();
  }

  private static void collect(ApiResponse response, Set<String> headers) {
    if (response.getHeaders() != null) {
      response
          .getHeaders()
          .values()
          .forEach(header -> {
            if (header.get$ref() != null) {
              headers.add(Schemas.name(header.get$ref()));
            }
          });
    }
  }
}
