package io.crewcall.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes one OpenAPI document out of those of the services. Components of equal name and content are
 * shared; where services mean different things by one name, each gets its service's name in front.
 * Operation ids are left as they are: they are unique over all services.
 */
final class OpenApiMerge {
  private static final String COMPONENTS = "#/components/";
  private static final List<String> KINDS =
      List.of("schemas", "responses", "headers", "examples", "parameters", "requestBodies");

  private final JsonMapper json;

  OpenApiMerge(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param documents by service name
   */
  ObjectNode merge(Map<String, JsonNode> documents) {
    Map<String, JsonNode> sorted = new TreeMap<>(documents);
    Set<String> ambiguous = ambiguous(sorted);
    Map<String, JsonNode> paths = new TreeMap<>();
    Map<String, JsonNode> tags = new TreeMap<>();
    Map<String, Map<String, JsonNode>> components = new HashMap<>();
    KINDS.forEach(kind -> components.put(kind, new TreeMap<>()));
    ObjectNode securitySchemes = json.createObjectNode();
    sorted.forEach((service, document) -> {
      JsonNode own = rename(document, service, ambiguous);
      own.path("paths").forEachEntry((path, item) -> paths.merge(path, item, this::join));
      own.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asString(), tag));
      own.path("components")
          .path("securitySchemes")
          .forEachEntry((name, scheme) -> securitySchemes.set(name, scheme));
      components.forEach((kind, merged) ->
          own.path("components")
              .path(kind)
              .forEachEntry((name, component) ->
                  merged.put(named(service, kind + "/" + name, ambiguous), component)));
    });
    ObjectNode whole = json.createObjectNode();
    whole.put("openapi", "3.1.0");
    ObjectNode info = whole.putObject("info");
    info.put("title", "Crewcall API")
        .put("version", "v1")
        .put(
            "description",
            "Every service of the platform, through the gateway." + conventions(sorted));
    info.putObject("contact").put("name", "Crewcall");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    whole.putArray("servers").addObject().put("url", "/");
    whole.putArray("security").addObject().putArray("bearer");
    ArrayNode allTags = whole.putArray("tags");
    tags.values().forEach(allTags::add);
    ObjectNode allPaths = whole.putObject("paths");
    paths.forEach(allPaths::set);
    ObjectNode allComponents = whole.putObject("components");
    allComponents.set("securitySchemes", securitySchemes);
    for (String kind : KINDS) {
      Map<String, JsonNode> merged = components.getOrDefault(kind, Map.of());
      if (!merged.isEmpty()) {
        ObjectNode all = allComponents.putObject(kind);
        merged.forEach(all::set);
      }
    }
    return whole;
  }

  /** What all documents say after their first paragraph. */
  private static String conventions(Map<String, JsonNode> documents) {
    return documents.values().stream()
        .map(document -> document.path("info").path("description").asString(""))
        .filter(description -> description.contains("\n\n"))
        .map(description -> description.substring(description.indexOf("\n\n")))
        .findFirst()
        .orElse("");
  }

  /**
   * Components, as {@code schemas/Person}, that services mean differently: by their own content, or
   * because they refer to such a component.
   */
  private static Set<String> ambiguous(Map<String, JsonNode> documents) {
    Map<String, JsonNode> first = new TreeMap<>();
    Map<String, Integer> owners = new HashMap<>();
    Set<String> ambiguous = new TreeSet<>();
    for (JsonNode document : documents.values()) {
      for (String kind : KINDS) {
        document
            .path("components")
            .path(kind)
            .forEachEntry((name, component) -> {
              String key = kind + "/" + name;
              owners.merge(key, 1, Integer::sum);
              JsonNode other = first.putIfAbsent(key, component);
              if (other != null && !other.equals(component)) {
                ambiguous.add(key);
              }
            });
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, JsonNode> component : first.entrySet()) {
        if (owners.getOrDefault(component.getKey(), 0) > 1
            && !ambiguous.contains(component.getKey())
            && !disjoint(references(component.getValue(), new HashSet<>()), ambiguous)) {
          grown |= ambiguous.add(component.getKey());
        }
      }
    }
    return ambiguous;
  }

  private static boolean disjoint(Set<String> some, Set<String> others) {
    return some.stream().noneMatch(others::contains);
  }

  private static Set<String> references(JsonNode node, Set<String> found) {
    String reference = node.path("$ref").asString("");
    if (reference.startsWith(COMPONENTS)) {
      found.add(reference.substring(COMPONENTS.length()));
    }
    node.forEach(child -> references(child, found));
    return found;
  }

  /** Two services may each own some methods of one path. */
  private JsonNode join(JsonNode one, JsonNode other) {
    ObjectNode both = ((ObjectNode) one).deepCopy();
    other.forEachEntry(both::set);
    return both;
  }

  private JsonNode rename(JsonNode node, String service, Set<String> ambiguous) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = json.createObjectNode();
        object.forEachEntry((name, value) -> {
          if (name.equals("$ref") && value.asString("").startsWith(COMPONENTS)) {
            String key = value.asString().substring(COMPONENTS.length());
            String kind = key.substring(0, key.indexOf('/') + 1);
            copy.set(name, StringNode.valueOf(COMPONENTS + kind + named(service, key, ambiguous)));
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

  /** Of {@code gig-service}, {@code schemas/View} becomes {@code GigView} where ambiguous. */
  private static String named(String service, String key, Set<String> ambiguous) {
    String name = key.substring(key.indexOf('/') + 1);
    if (!ambiguous.contains(key)) {
      return name;
    }
    String owner = service.replace("-service", "");
    return Character.toUpperCase(owner.charAt(0)) + owner.substring(1) + name;
  }
}
