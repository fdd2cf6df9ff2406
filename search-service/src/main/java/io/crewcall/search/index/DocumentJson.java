package io.crewcall.search.index;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of documents. Lenient where the API is strict: while a new version is rolled out, either
 * version reads documents that the other one wrote.
 */
@Component
public class DocumentJson {
  private final JsonMapper json =
      JsonMapper.builder()
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public ObjectNode object() {
    return json.createObjectNode();
  }

  public ArrayNode array() {
    return json.createArrayNode();
  }

  public JsonNode tree(Object value) {
    return json.valueToTree(value);
  }

  public <T> T read(JsonNode tree, Class<T> type) {
    return json.treeToValue(tree, type);
  }

  JsonNode parse(String text) {
    return json.readTree(text);
  }

  String write(JsonNode tree) {
    return json.writeValueAsString(tree);
  }
}
