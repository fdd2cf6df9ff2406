package io.crewcall.platform.openapi;

import io.crewcall.contracts.Role;
import io.crewcall.platform.openapi.Callers.Access;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * What every service's document has in common, added to what is generated from its controllers:
 * title, shared components, who may call, which members are required, examples.
 */
final class DocumentConventions implements GlobalOpenApiCustomizer {
  static final String BEARER = "bearer";

  private static final String CONVENTIONS =
      """


      Lists are pages: go on with `nextCursor` until it is null. Send the `ETag` of what you change \
      as `If-Match`, and an `Idempotency-Key` with a POST that you may repeat. Refusals are problem \
      documents (RFC 9457); go by their `code`. Tolerate members and enum values that you do not \
      know.\
      """;

  private final String service;
  private final String description;
  private final Supplier<@Nullable WebInvocationPrivilegeEvaluator> rules;

  /**
   * @param rules asked who may call an operation, when the document is made; may supply null where
   *     nothing is guarded
   */
  DocumentConventions(
      String service,
      String description,
      Supplier<@Nullable WebInvocationPrivilegeEvaluator> rules) {
    this.service = service;
    this.description = description;
    this.rules = rules;
  }

  @Override
  public void customise(OpenAPI api) {
    describe(api);
    if (api.getPaths() == null) {
      api.setPaths(new Paths());
    }
    addSharedComponents(api);
    Map<String, Schema<?>> schemas = new TreeMap<>();
    api.getComponents().getSchemas().forEach(schemas::put);
    guard(api, new Callers(rules.get()));
    RequiredMembers.decide(api, schemas);
    new Examples(schemas).addTo(api);
    dropUnused(api);
    describeTags(api);
  }

  private void describe(OpenAPI api) {
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

  private static void addSharedComponents(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    Components components = api.getComponents();
    Components shared = sharedComponents();
    shared.getSecuritySchemes().forEach(components::addSecuritySchemes);
    shared.getHeaders().forEach(components::addHeaders);
    shared.getSchemas().forEach(components::addSchemas);
    Refusals.addTo(components);
  }

  private static Components sharedComponents() {
    try (InputStream in = DocumentConventions.class.getResourceAsStream("components.yaml")) {
      return Yaml31.mapper().readValue(in, Components.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void guard(OpenAPI api, Callers callers) {
    api.getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> guard(operation, callers.of(method.name(), path))));
  }

  private static void guard(Operation operation, Access access) {
    if (access instanceof Access.Public) {
      boolean more = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
      if (!more) {
        operation.setSecurity(List.of());
      }
      note(operation, more ? "Open to everybody; a token may show more." : "Open to everybody.");
      return;
    }
    operation.setSecurity(null);
    Refusals.add(operation, Refusal.FORBIDDEN);
    note(
        operation,
        access instanceof Access.WithRole(var roles)
            ? roles.stream()
                .map(Role::name)
                .collect(Collectors.joining(" or ", "For callers with the role ", "."))
            : "For everybody who is signed in.");
  }

  private static void note(Operation operation, String note) {
    String text = operation.getDescription();
    if (text == null || text.isBlank()) {
      operation.setDescription(note);
    } else if (!text.contains("Open to everybody")) {
      operation.setDescription(text.strip() + " " + note);
    }
  }

  private static void dropUnused(OpenAPI api) {
    Components components = api.getComponents();
    Set<String> used = References.from(api.getPaths(), components);
    References.retain(components.getResponses(), "responses", used);
    References.retain(components.getHeaders(), "headers", used);
    used.stream()
        .filter(name -> name.startsWith("examples/"))
        .map(name -> name.substring("examples/".length()))
        .filter(
            name -> components.getExamples() == null || !components.getExamples().containsKey(name))
        .forEach(name -> components.addExamples(name, Refusals.example(name)));
  }

  private static void describeTags(OpenAPI api) {
    Map<String, Tag> tags = new TreeMap<>();
    api.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .filter(operation -> operation.getTags() != null)
        .flatMap(operation -> operation.getTags().stream())
        .forEach(name -> tags.put(name, new Tag().name(name).description("Operations of " + name)));
    if (api.getTags() != null) {
      api.getTags().forEach(tag -> tags.put(tag.getName(), tag));
    }
    api.setTags(List.copyOf(tags.values()));
  }
}
