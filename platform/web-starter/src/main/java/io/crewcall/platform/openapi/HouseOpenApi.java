package io.crewcall.platform.openapi;

import io.crewcall.contracts.Role;
import io.crewcall.platform.openapi.Callers.Access;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** What every service's document has in common, added to what is generated from its controllers. */
public final class HouseOpenApi {
  static final String BEARER = "bearer";

  private static final String CONVENTIONS =
      """


      Lists are pages: go on with `nextCursor` until it is null. Send the `ETag` of what you change \
      as `If-Match`, and an `Idempotency-Key` with a POST that you may repeat. Refusals are problem \
      documents (RFC 9457); go by their `code`. Tolerate members and enum values that you do not \
      know.\
      """;

  private HouseOpenApi() {}

  /**
   * Completes the whole document: title, licence, security, shared answers, which members are
   * required, and examples.
   *
   * @param rules asked who may call an operation, when the document is made; may supply null where
   *     nothing is guarded
   */
  public static GlobalOpenApiCustomizer document(
      String service,
      String description,
      Supplier<@Nullable WebInvocationPrivilegeEvaluator> rules) {
    return api -> {
      describe(api, service, description);
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      Components components = api.getComponents();
      components.addSecuritySchemes(
          BEARER,
          new SecurityScheme()
              .type(SecurityScheme.Type.HTTP)
              .scheme("bearer")
              .bearerFormat("JWT")
              .description("An access token, from POST /api/v1/auth/login"));
      ErrorResponses.addTo(components);
      HouseHeaders.addTo(components);
      Map<String, Schema<?>> schemas = new TreeMap<>();
      components.getSchemas().forEach(schemas::put);
      components.setSchemas(new TreeMap<>(components.getSchemas()));
      guard(api, new Callers(rules.get()));
      RequiredMembers.decide(api, schemas);
      new ExampleDocuments(schemas).addTo(api);
      ErrorResponses.addExamples(api);
      sort(api);
      UnusedComponents.removeFrom(api);
    };
  }

  /** Completes each operation: parameters, headers, refusals. */
  public static GlobalOperationCustomizer operations() {
    return new HouseOperations();
  }

  private static void describe(OpenAPI api, String service, String description) {
    String purpose =
        description.isEmpty() ? "REST API of " + service + ", part of Crewcall." : description;
    api.setInfo(
        new Info()
            .title("Crewcall " + service)
            .version("v1")
            .description(purpose + CONVENTIONS)
            .contact(new Contact().name("Crewcall"))
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    api.setServers(
        List.of(new Server().url("/").description("The gateway this document came from")));
    api.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
  }

  private static void guard(OpenAPI api, Callers callers) {
    if (api.getPaths() == null) {
      return;
    }
    api.getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> guard(operation, callers.of(method.name(), path))));
  }

  private static void guard(Operation operation, Access access) {
    switch (access) {
      case Access.Public ignored -> {
        boolean more = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (!more) {
          operation.setSecurity(List.of());
        }
        note(operation, more ? "Open to everybody; a token may show more." : "Open to everybody.");
      }
      case Access.SignedIn ignored -> {
        operation.setSecurity(null);
        ErrorResponses.add(operation, SharedRefusal.FORBIDDEN);
        note(operation, "For everybody who is signed in.");
      }
      case Access.WithRole(var roles) -> {
        operation.setSecurity(null);
        ErrorResponses.add(operation, SharedRefusal.FORBIDDEN);
        note(
            operation,
            "For callers with the role "
                + roles.stream().map(Role::name).collect(Collectors.joining(" or "))
                + ".");
      }
    }
  }

  private static void note(Operation operation, String note) {
    String description = operation.getDescription();
    if (description == null || description.isBlank()) {
      operation.setDescription(note);
    } else if (!description.contains("Open to everybody")) {
      operation.setDescription(description.strip() + " " + note);
    }
  }

  private static void sort(OpenAPI api) {
    TreeSet<String> used = new TreeSet<>();
    if (api.getPaths() != null) {
      Map<String, PathItem> sorted = new TreeMap<>(api.getPaths());
      api.getPaths().clear();
      api.getPaths().putAll(sorted);
      for (PathItem item : sorted.values()) {
        for (Operation operation : item.readOperations()) {
          if (operation.getTags() != null) {
            used.addAll(operation.getTags());
          }
          Map<String, io.swagger.v3.oas.models.responses.ApiResponse> responses =
              new TreeMap<>(operation.getResponses());
          ApiResponses inOrder = new ApiResponses();
          inOrder.putAll(responses);
          operation.setResponses(inOrder);
        }
      }
    }
    Map<String, Tag> tags = new LinkedHashMap<>();
    if (api.getTags() != null) {
      api.getTags().forEach(tag -> tags.put(tag.getName(), tag));
    }
    used.forEach(name ->
        tags.computeIfAbsent(
            name, absent -> new Tag().name(name).description("Operations of " + name)));
    List<Tag> inOrder = new ArrayList<>(tags.values());
    inOrder.sort(Comparator.comparing(Tag::getName));
    api.setTags(inOrder);
  }
}
