package io.crewcall.platform.openapi;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.PageQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What every service's document has in common, added to what is generated from its controllers. */
public final class HouseOpenApi {
  private static final String PROBLEM = "Problem";
  private static final String BEARER = "bearer";

  private HouseOpenApi() {}

  /** Title, licence, security scheme and the problem document's schema. */
  public static GlobalOpenApiCustomizer document(String service, String description) {
    return api -> {
      api.setInfo(
          new Info()
              .title("Crewcall " + service)
              .version("v1")
              .description(
                  description.isEmpty()
                      ? "REST API of " + service + ", part of Crewcall."
                      : description)
              .contact(new Contact().name("Crewcall"))
              .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
      api.setServers(
          List.of(new Server().url("/").description("The gateway this document came from")));
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      api.getComponents()
          .addSecuritySchemes(
              BEARER,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme("bearer")
                  .bearerFormat("JWT"))
          .addSchemas(PROBLEM, problemSchema());
      if (api.getComponents().getSchemas() != null) {
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
      }
      api.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
      if (api.getTags() == null) {
        api.setTags(List.of(new Tag().name(service).description("Operations of " + service)));
      }
      if (api.getPaths() != null) {
        Map<String, io.swagger.v3.oas.models.PathItem> sorted = new TreeMap<>(api.getPaths());
        api.getPaths().clear();
        api.getPaths().putAll(sorted);
      }
    };
  }

  /** The parameters that argument resolvers read, and the errors any operation can give. */
  public static GlobalOperationCustomizer operations() {
    return (operation, handler) -> {
      for (MethodParameter parameter : handler.getMethodParameters()) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == PageQuery.class) {
          add(operation, limitParameter());
          add(
              operation,
              new QueryParameter()
                  .name("cursor")
                  .description("Where the page starts: nextCursor of the page before")
                  .schema(new StringSchema()));
        } else if (type == IfMatch.class) {
          add(
              operation,
              new HeaderParameter()
                  .name("If-Match")
                  .required(!parameter.isOptional())
                  .description("ETag of the version to change")
                  .schema(new StringSchema()));
          addError(operation, "412", "The version in If-Match is stale");
          addError(operation, "428", "If-Match is missing");
        }
      }
      if (handler.hasMethodAnnotation(PostMapping.class)) {
        add(
            operation,
            new HeaderParameter()
                .name("Idempotency-Key")
                .description("A retry with the same key within 24 h gets the first answer again")
                .schema(new StringSchema().maxLength(128)));
      }
      addErrors(operation, handler);
      return operation;
    };
  }

  private static void addErrors(Operation operation, HandlerMethod handler) {
    addError(operation, "400", "The request cannot be understood or breaks a constraint");
    addError(operation, "401", "No valid token");
    addError(operation, "403", "The caller may not do this");
    addError(operation, "404", "No such object, or none the caller may know of");
    if (operation.getRequestBody() != null || handler.hasMethodAnnotation(PostMapping.class)) {
      addError(operation, "409", "The present state does not permit this");
      addError(operation, "413", "The body is too large");
      addError(operation, "415", "The content type is not taken");
      addError(operation, "422", "A value breaks a rule");
    }
    addError(operation, "429", "Too many requests");
    addError(operation, "503", "A server behind this operation is missing for now");
  }

  private static void add(Operation operation, Parameter parameter) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(existing -> parameter.getName().equals(existing.getName()));
    if (!known) {
      operation.addParametersItem(parameter);
    }
  }

  private static QueryParameter limitParameter() {
    IntegerSchema schema = new IntegerSchema();
    schema.setMinimum(BigDecimal.ONE);
    schema.setMaximum(BigDecimal.valueOf(PageQuery.MAX_LIMIT));
    schema.setDefault(PageQuery.DEFAULT_LIMIT);
    QueryParameter limit = new QueryParameter();
    limit.name("limit").description("How many items at most").schema(schema);
    return limit;
  }

  private static void addError(Operation operation, String status, String description) {
    operation
        .getResponses()
        .computeIfAbsent(
            status,
            absent ->
                new ApiResponse()
                    .description(description)
                    .content(
                        new Content()
                            .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                    .schema(
                                        new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
  }

  private static Schema<?> problemSchema() {
    ObjectSchema fieldError = new ObjectSchema();
    fieldError
        .addProperty("field", new StringSchema())
        .addProperty("code", new StringSchema())
        .addProperty("message", new StringSchema());
    ObjectSchema problem = new ObjectSchema();
    problem
        .addProperty("type", new StringSchema().description("Stable URI of the kind of problem"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("For people"))
        .addProperty("instance", new StringSchema())
        .addProperty("code", new StringSchema().description("Stable, SCREAMING_SNAKE"))
        .addProperty("requestId", new StringSchema())
        .addProperty("errors", new ArraySchema().items(fieldError));
    problem.description("RFC 9457 problem document");
    return problem;
  }
}
