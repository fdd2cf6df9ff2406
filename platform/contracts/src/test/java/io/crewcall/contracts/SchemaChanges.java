package io.crewcall.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What has changed between two schemas that a reader or the stored events would suffer from. */
final class SchemaChanges {
  private static final Set<String> WITH_A_DEFAULT = Set.of("integer", "number", "boolean");

  private final List<String> found = new ArrayList<>();

  private SchemaChanges() {}

  /** Each breaking change with its path; empty when there are only additions, or none. */
  static List<String> breaking(JsonNode stored, JsonNode present) {
    SchemaChanges changes = new SchemaChanges();
    changes.compare("$", stored, present);
    return changes.found;
  }

  private void compare(String path, JsonNode storedSchema, JsonNode presentSchema) {
    JsonNode stored = Schemas.flat(storedSchema);
    JsonNode present = Schemas.flat(presentSchema);
    Set<String> storedTypes = texts(stored.path("type"));
    Set<String> presentTypes = texts(present.path("type"));
    if (presentTypes.contains("null") && !storedTypes.contains("null")) {
      found.add(path + " may be null now");
    }
    storedTypes.remove("null");
    presentTypes.remove("null");
    if (!storedTypes.equals(presentTypes)) {
      found.add(path + " was " + storedTypes + " and is " + presentTypes);
    }
    if (!stored.path("format").equals(present.path("format"))) {
      found.add(
          path + " had format " + stored.path("format") + " and has " + present.path("format"));
    }
    Set<String> gone = texts(stored.path("enum"));
    gone.removeAll(texts(present.path("enum")));
    gone.remove("null");
    if (!gone.isEmpty()) {
      found.add(path + " no longer knows " + gone);
    }
    if (stored.has("enum") != present.has("enum")) {
      found.add(
          path + (stored.has("enum") ? " is no enumeration any more" : " became an enumeration"));
    }
    if (stored.has("items")) {
      compare(path + "[]", stored.get("items"), present.path("items"));
    }
    properties(path, stored, present);
  }

  private void properties(String path, JsonNode stored, JsonNode present) {
    for (var property : stored.path("properties").properties()) {
      String name = path + "." + property.getKey();
      JsonNode now = present.path("properties").path(property.getKey());
      if (now.isMissingNode()) {
        found.add(name + " is gone");
      } else {
        compare(name, property.getValue(), now);
      }
    }
    Set<String> required = texts(present.path("required"));
    for (var property : present.path("properties").properties()) {
      boolean added = stored.has("properties") && !stored.get("properties").has(property.getKey());
      boolean hasDefault = WITH_A_DEFAULT.containsAll(texts(property.getValue().path("type")));
      if (added && required.contains(property.getKey()) && !hasDefault) {
        found.add(
            path
                + "."
                + property.getKey()
                + " is new and must be @Nullable: stored events lack it");
      }
    }
  }

  private static Set<String> texts(JsonNode node) {
    if (node.isMissingNode()) {
      return new TreeSet<>();
    }
    if (node.isArray()) {
      return node.valueStream()
          .map(JsonNode::asString)
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return new TreeSet<>(Set.of(node.asString()));
  }
}
