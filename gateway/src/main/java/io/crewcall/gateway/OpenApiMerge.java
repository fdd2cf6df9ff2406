package io.crewcall.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes one OpenAPI document out of those of the services. Schemas of equal name and content are
 * shared; where two services mean different things by one name, both get their service's name in
 * front.
 */
final class OpenApiMerge {
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonMapper json;

  OpenApiMerge(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param documents by service name
   */
  ObjectNode merge(Map<String, JsonNode> documents) {
    Map<String, JsonNode> sorted = new TreeMap<>(documents);
    Map<String, JsonNode> chosen = new TreeMap<>();
    Map<String, Boolean> ambiguous = new LinkedHashMap<>();
    for (JsonNode document : sorted.values()) {
      document
          .path("components")
          .path("schemas")
          .forEachEntry((name, schema) -> {
            JsonNode other = chosen.putIfAbsent(name, schema);
            if (other != null && !other.equals(schema)) {
              ambiguous.put(name, true);
            }
          });
    }
    ObjectNode whole = json.createObjectNode();
    whole.put("openapi", "3.1.0");
    whole
        .putObject("info")
        .put("title", "Crewcall API")
        .put("version", "v1")
        .put("description", "Every service of the platform, through the gateway.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    whole.putArray("servers").addObject().put("url", "/");
    whole.putArray("security").addObject().putArray("bearer");
    ArrayNode tags = whole.putArray("tags");
    Map<String, JsonNode> paths = new TreeMap<>();
    Map<String, JsonNode> schemas = new TreeMap<>();
    Map<String, JsonNode> seenTags = new TreeMap<>();
    ObjectNode components = json.createObjectNode();
    sorted.forEach((service, document) -> {
      JsonNode own = rename(document, service, ambiguous);
      own.path("paths").forEachEntry((path, item) -> paths.merge(path, item, this::join));
      own.path("tags").forEach(tag -> seenTags.putIfAbsent(tag.path("name").asString(), tag));
      own.path("components")
          .path("schemas")
          .forEachEntry((name, schema) ->
              schemas.put(ambiguous.containsKey(name) ? named(service, name) : name, schema));
      JsonNode security = own.path("components").path("securitySchemes");
      if (security.isObject()) {
        components.set("securitySchemes", security);
      }
    });
    seenTags.values().forEach(tags::add);
    ObjectNode allPaths = whole.putObject("paths");
    paths.forEach(allPaths::set);
    ObjectNode allSchemas = components.putObject("schemas");
    schemas.forEach(allSchemas::set);
    whole.set("components", components);
    return whole;
  }

  /** Two services may each own some methods of one path. */
  private JsonNode join(JsonNode one, JsonNode other) {
    ObjectNode both = ((ObjectNode) one).deepCopy();
    other.forEachEntry(both::set);
    return both;
  }

  private JsonNode rename(JsonNode node, String service, Map<String, Boolean> ambiguous) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = json.createObjectNode();
        object.forEachEntry((name, value) -> {
          if (name.equals("$ref") && value.asString().startsWith(SCHEMAS)) {
            String schema = value.asString().substring(SCHEMAS.length());
            copy.set(
                name,
                ambiguous.containsKey(schema)
                    ? StringNode.valueOf(SCHEMAS + named(service, schema))
                    : value);
          } else {
            copy.set(name, rename(value, service, ambiguous));
          }
        });
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = json.createArrayNode();
        array.forEach(value -> copy.add(rename(value, service, ambiguous)));
        yield copy;
      }
      default -> node;
    };
  }

  /** {@code gig-service} and {@code View} become {@code GigView}. */
  private static String named(String service, String schema) {
    String owner = service.replace("-service", "");
    return Character.toUpperCase(owner.charAt(0)) + owner.substring(1) + schema;
  }
}
