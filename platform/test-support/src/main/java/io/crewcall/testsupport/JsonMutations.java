package io.crewcall.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A good request body, as an OpenAPI document describes it, with one thing wrong at a time. */
final class JsonMutations {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Stands in the tree where the text gets something that no tree holds. */
  private static final String MARK = "@@here@@";

  /** Lists and texts that are longer are not tried one too long. */
  private static final int LONGEST = 25_000;

  private static final int DEEP = 2_000;

  private final JsonNode document;
  private final boolean patch;
  private final JsonNode schema;
  private final JsonNode sample;
  private final List<Mutation> mutations = new ArrayList<>();

  private JsonMutations(JsonNode document, JsonNode media, boolean patch) {
    this.document = document;
    this.patch = patch;
    this.schema = resolved(media.path("schema"));
    this.sample = sample(media);
  }

  /**
   * A wrong body.
   *
   * @param what is wrong with it, for people
   */
  record Mutation(String what, byte[] body) {}

  /**
   * @param media a member of {@code requestBody.content}
   * @param patch whether members may be absent
   */
  static JsonMutations of(JsonNode document, JsonNode media, boolean patch) {
    return new JsonMutations(document, media, patch);
  }

  /** The good body itself. */
  JsonNode sample() {
    return sample;
  }

  List<Mutation> all() {
    for (String broken :
        List.of("", "{", "{]", "7", "\"x\"", "true", "{\"nobodyKnows\": 1}", "{\"a\": }")) {
      add(broken.isEmpty() ? "nothing" : broken, broken);
    }
    add("nested deeply", "[".repeat(DEEP));
    mutations.add(
        new Mutation("broken UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}));
    if (sample.isObject()) {
      add("a list", "[]");
      sample.properties().stream()
          .findFirst()
          .ifPresent(member -> {
            String name = JSON.writeValueAsString(member.getKey());
            add("a member twice", "{" + name + ": null, " + name + ": null}");
          });
      object("", (ObjectNode) sample, schema);
    }
    return List.copyOf(mutations);
  }

  private void object(String path, ObjectNode holder, JsonNode holderSchema) {
    JsonNode properties = holderSchema.path("properties");
    if (holderSchema.path("additionalProperties").isBoolean()) {
      holder.put("nobodyKnows", 1);
      add(path + " with an unknown member");
      holder.remove("nobodyKnows");
    }
    Set<String> required = new TreeSet<>();
    holderSchema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = property.getKey();
      String where = path + "/" + name;
      JsonNode before = holder.get(name);
      JsonNode described = resolved(property.getValue());
      if (required.contains(name)) {
        if (before != null && !patch) {
          holder.remove(name);
          add(where + " missing");
        }
        if (!nullable(property.getValue())) {
          holder.putNull(name);
          add(where + " null");
        }
      }
      for (JsonNode wrong : wrong(described)) {
        holder.set(name, wrong);
        add(where + " = " + shortened(wrong.toString()));
      }
      if (text(described)) {
        holder.put(name, MARK);
        String good = JSON.writeValueAsString(sample);
        add(where + " with NUL", good.replace(MARK, "a\\u0000b"));
        add(where + " with half a surrogate", good.replace(MARK, "\\ud800"));
      }
      JsonNode inner = before == null || before.isNull() ? example(described) : before.deepCopy();
      if (inner.isObject() && described.has("properties")) {
        holder.set(name, inner);
        object(where, (ObjectNode) inner, described);
      } else if (inner.isArray()) {
        items(where, holder, name, (ArrayNode) inner, described);
      }
      if (before == null) {
        holder.remove(name);
      } else {
        holder.set(name, before);
      }
    }
  }

  private void items(
      String path, ObjectNode holder, String name, ArrayNode list, JsonNode described) {
    JsonNode item = resolved(described.path("items"));
    holder.set(name, list);
    if (list.isEmpty()) {
      list.add(example(item));
    }
    JsonNode first = list.get(0).deepCopy();
    for (JsonNode wrong : wrong(item)) {
      list.set(0, wrong);
      add(path + "/0 = " + shortened(wrong.toString()));
    }
    list.set(0, NODES.nullNode());
    add(path + "/0 null");
    list.set(0, first);
    if (first.isObject() && item.has("properties")) {
      object(path + "/0", (ObjectNode) first, item);
    }
  }

  /** Values that a schema excludes. */
  private static List<JsonNode> wrong(JsonNode schema) {
    List<JsonNode> wrong = new ArrayList<>();
    switch (type(schema)) {
      case "string" -> {
        wrong.add(NODES.numberNode(5));
        wrong.add(NODES.booleanNode(true));
        wrong.add(NODES.objectNode());
        wrong.add(NODES.arrayNode());
        if (schema.has("enum") || !schema.path("format").asString("").isEmpty()) {
          wrong.add(NODES.stringNode("NO_SUCH\tVALUE"));
          wrong.add(NODES.stringNode(""));
        } else {
          int longest = schema.path("maxLength").asInt(LONGEST);
          if (longest < LONGEST) {
            wrong.add(NODES.stringNode("x".repeat(longest + 1)));
          }
          if (schema.path("minLength").asInt(0) > 0) {
            wrong.add(NODES.stringNode(""));
          }
        }
      }
      case "integer", "number" -> {
        wrong.add(NODES.stringNode("5"));
        wrong.add(NODES.booleanNode(true));
        wrong.add(NODES.objectNode());
        if (type(schema).equals("integer")) {
          wrong.add(NODES.numberNode(new java.math.BigDecimal("1.9")));
          wrong.add(NODES.numberNode(new java.math.BigInteger("9".repeat(40))));
        }
        if (schema.has("maximum") && schema.get("maximum").canConvertToLong()) {
          wrong.add(NODES.numberNode(schema.get("maximum").asLong() + 1));
        }
        if (schema.has("minimum") && schema.get("minimum").canConvertToLong()) {
          wrong.add(NODES.numberNode(schema.get("minimum").asLong() - 1));
        }
      }
      case "boolean" -> {
        wrong.add(NODES.stringNode("true"));
        wrong.add(NODES.numberNode(1));
      }
      case "array" -> {
        wrong.add(NODES.objectNode());
        wrong.add(NODES.stringNode("x"));
        int most = schema.path("maxItems").asInt(LONGEST);
        if (most < 1_000) {
          ArrayNode many = NODES.arrayNode();
          for (int i = 0; i <= most; i++) {
            many.add(NODES.numberNode(i));
          }
          wrong.add(many);
        }
      }
      case "object" -> {
        wrong.add(NODES.stringNode("x"));
        wrong.add(NODES.numberNode(5));
        wrong.add(NODES.arrayNode());
      }
      default -> {
        // A schema without a type excludes nothing.
      }
    }
    return wrong;
  }

  private JsonNode sample(JsonNode media) {
    for (JsonNode example : media.path("examples")) {
      JsonNode value = resolved(example).path("value");
      if (value.isObject()) {
        return value.deepCopy();
      }
    }
    return example(schema);
  }

  private JsonNode example(JsonNode described) {
    JsonNode given = described.path("example");
    if (!given.isMissingNode()) {
      return given.deepCopy();
    }
    return switch (type(described)) {
      case "object" -> {
        ObjectNode object = NODES.objectNode();
        described
            .path("required")
            .forEach(name ->
                object.set(
                    name.asString(),
                    example(resolved(described.path("properties").path(name.asString())))));
        yield object;
      }
      case "array" -> NODES.arrayNode().add(example(resolved(described.path("items"))));
      case "integer", "number" -> NODES.numberNode(described.path("minimum").asLong(1));
      case "boolean" -> NODES.booleanNode(true);
      default ->
          described.has("enum")
              ? described.get("enum").get(0).deepCopy()
              : NODES.stringNode("text");
    };
  }

  private JsonNode resolved(JsonNode node) {
    return resolve(document, node);
  }

  private static JsonNode resolve(JsonNode document, JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref") || found.has("anyOf") || found.has("oneOf")) {
      if (found.has("$ref")) {
        found = document.at(found.get("$ref").asString().substring(1));
      } else {
        JsonNode choices = found.has("anyOf") ? found.get("anyOf") : found.get("oneOf");
        JsonNode first = choices.get(0);
        found = type(first).equals("null") && choices.size() > 1 ? choices.get(1) : first;
      }
    }
    return found;
  }

  private static boolean nullable(JsonNode schema) {
    for (JsonNode choice : schema.path("anyOf")) {
      if (type(choice).equals("null")) {
        return true;
      }
    }
    for (JsonNode choice : schema.path("oneOf")) {
      if (type(choice).equals("null")) {
        return true;
      }
    }
    for (JsonNode one : schema.path("type")) {
      if (one.asString().equals("null")) {
        return true;
      }
    }
    return false;
  }

  private static boolean text(JsonNode schema) {
    return type(schema).equals("string")
        && !schema.has("enum")
        && schema.path("format").asString("").isEmpty();
  }

  /** The type beside {@code null}. */
  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (!one.asString().equals("null")) {
          return one.asString();
        }
      }
      return "null";
    }
    return type.asString("");
  }

  private void add(String what) {
    add(what, JSON.writeValueAsString(sample));
  }

  private void add(String what, String text) {
    mutations.add(new Mutation(what, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String shortened(String text) {
    return text.length() < 40 ? text : text.substring(0, 40) + "…";
  }
}
